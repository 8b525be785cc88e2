import { type BinaryGate, gateProbability } from '../learning/binary-gate.ts';
import { LexicalSpace, type LexicalSpaceData } from '../learning/lexical-space.ts';
import { type LinearModel, logSumExp, type Row, scores, softmax } from '../learning/linear-model.ts';
import { rowOf, type Seen } from './example.ts';
import { Nearest, type NearestData } from './nearest.ts';

/** Everything training found out, as plain data that can be stored. */
export interface IntentModelData {
  intents: string[];
  space: LexicalSpaceData;
  linear: LinearModel;
  temperature: number;
  scope: BinaryGate;
  nearest: NearestData;
}

/** What one text wants, as probabilities. */
export interface IntentReading {
  /** Best first; together with `outOfScope` they sum to one. */
  intents: { intent: string; probability: number }[];
  outOfScope: number;
  /** Log odds of being out of scope: ranks texts more finely than the probability near 0 and 1. */
  strangeness: number;
}

/** Reads the intent of a text. Immutable; the same text always reads the same. */
export class IntentModel {
  readonly #data: IntentModelData;
  readonly #space: LexicalSpace;
  readonly #nearest: Nearest;

  constructor(data: IntentModelData) {
    this.#data = data;
    this.#space = new LexicalSpace(data.space);
    this.#nearest = new Nearest(data.nearest);
  }

  get intents(): readonly string[] {
    return this.#data.intents;
  }

  read(seen: Seen): IntentReading {
    const { intents, linear, temperature, scope } = this.#data;
    if (intents.length === 0) return { intents: [], outOfScope: 1, strangeness: 20 };
    const row = rowOf(this.#space, seen);
    const raw = scores(linear, row, new Float64Array(linear.classes));
    const outOfScope = gateProbability(scope, scopeFeatures(raw, row, this.#nearest));
    const probabilities = softmax(raw, temperature);
    return {
      intents: intents
        .map((intent, c) => ({ intent, probability: (probabilities[c] ?? 0) * (1 - outOfScope) }))
        .sort((a, b) => b.probability - a.probability),
      outOfScope,
      strangeness: Math.log(outOfScope / (1 - outOfScope)),
    };
  }
}

/**
 * What tells a message no intent fits: no class scores high, no example is near in meaning or in
 * words, and its words were never seen.
 */
export function scopeFeatures(raw: Float64Array, row: Row & { known: number }, nearest: Nearest): number[] {
  const sorted = Float64Array.from(raw).sort();
  const top = sorted[sorted.length - 1] ?? 0;
  const second = sorted[sorted.length - 2] ?? top;
  const { meaning, words } = nearest.nearness(row);
  return [logSumExp(raw), top, top - second, meaning, words, row.known];
}
