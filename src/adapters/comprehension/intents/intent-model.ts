import { type BinaryGate, gateProbability } from '../learning/binary-gate.ts';
import { LexicalSpace, type LexicalSpaceData } from '../learning/lexical-space.ts';
import { type LinearModel, logSumExp, type Row, scores, softmax } from '../learning/linear-model.ts';
import { type DenseScale, onDenseScale } from './dense-scale.ts';
import { rowOf, type Seen } from './example.ts';
import { Nearest, type NearestData } from './nearest.ts';

/** Everything training found out, as plain data that can be stored. */
export interface IntentModelData {
  intents: string[];
  space: LexicalSpaceData;
  dense: DenseScale;
  linear: LinearModel;
  temperature: number;
  scope: ScopeGate;
  nearest: NearestData;
}

/**
 * Tells a message that no intent fits. Two kinds of evidence, each divided by its spread among
 * held-back examples, count alike: how high the classes score, and how near the nearest example
 * is. More features, with weights of their own, were tried: fitted on left-out intents they
 * learn what those look like, and find fewer of the messages real customers send.
 */
export interface ScopeGate {
  energySpread: number;
  nearnessSpread: number;
  /** Turns the familiarity into the probability of being out of scope. */
  calibration: BinaryGate;
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
    const { intents, dense, linear, temperature, scope } = this.#data;
    if (intents.length === 0) return { intents: [], outOfScope: 1, strangeness: 20 };
    const row = rowOf(this.#space, { terms: seen.terms, vector: onDenseScale(dense, seen.vector) });
    const raw = scores(linear, row, new Float64Array(linear.classes));
    const outOfScope = gateProbability(scope.calibration, [familiarity(scope, evidenceOf(raw, row, this.#nearest))]);
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

/** How well a text is known: how high its classes score together, and how near it is to examples. */
export interface ScopeEvidence {
  energy: number;
  nearness: number;
}

export function evidenceOf(raw: Float64Array, row: Row, nearest: Nearest): ScopeEvidence {
  const { meaning, words, pieces } = nearest.nearness(row);
  return { energy: logSumExp(raw), nearness: meaning + words + pieces };
}

/** One number: the greater, the likelier an intent of the desk fits. */
export function familiarity(
  { energySpread, nearnessSpread }: Pick<ScopeGate, 'energySpread' | 'nearnessSpread'>,
  { energy, nearness }: ScopeEvidence,
): number {
  return energy / energySpread + nearness / nearnessSpread;
}
