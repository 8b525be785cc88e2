import type { Seen } from '../intents/example.ts';
import { type BinaryGate, gateProbability } from '../learning/binary-gate.ts';
import { LexicalSpace, type LexicalSpaceData } from '../learning/lexical-space.ts';
import { type LinearModel, scores } from '../learning/linear-model.ts';
import { type LearnedSignal, learnedSignals } from './signal-examples.ts';
import { signalRow } from './signal-row.ts';

export interface SignalModelData {
  space: LexicalSpaceData;
  /** One class per signal, in the order of `learnedSignals`. */
  linear: LinearModel;
  /** How each signal's score becomes a probability, in the same order. */
  calibrations: BinaryGate[];
  /** Classes: `moodNames`. */
  mood: LinearModel;
}

export const moodNames = ['negative', 'neutral', 'positive'] as const;

/** What a text shows: the probability of each signal, and the scores of the moods. */
export interface SignalReading {
  signals: Record<LearnedSignal, number>;
  mood: Float64Array;
}

/** Reads signals and mood from a text. Immutable. */
export class SignalModel {
  readonly #space: LexicalSpace;
  readonly #data: SignalModelData;

  constructor(data: SignalModelData) {
    this.#data = data;
    this.#space = new LexicalSpace(data.space);
  }

  read(seen: Seen): SignalReading {
    const { linear, calibrations, mood } = this.#data;
    const row = signalRow(this.#space, seen);
    const raw = scores(linear, row, new Float64Array(linear.classes));
    const probabilities = learnedSignals.map((signal, c) => {
      const calibration = calibrations[c];
      return [signal, calibration === undefined ? 0 : gateProbability(calibration, [raw[c] ?? 0])] as const;
    });
    return {
      signals: Object.fromEntries(probabilities) as Record<LearnedSignal, number>,
      mood: scores(mood, row, new Float64Array(moodNames.length)),
    };
  }
}
