import type { Seen } from '../intents/example.ts';
import { type BinaryGate, fitGate, type GateRow } from '../learning/binary-gate.ts';
import { LexicalSpace } from '../learning/lexical-space.ts';
import { type LinearModel, scores } from '../learning/linear-model.ts';
import { seededOrder } from '../learning/seeded-order.ts';
import { type TrainingRow, trainLinear } from '../learning/train-linear.ts';
import { type LearnedSignal, learnedSignals, type SignalExample } from './signal-examples.ts';
import { moodNames, type SignalModelData } from './signal-model.ts';
import { signalRow, signalTerms } from './signal-row.ts';

const rounds = 4;
/**
 * Share of messages taken to show a signal when its probability is calibrated: the higher, the
 * lower the bar. Real desks see 2 to 10 %; a customer kept from a person costs more than a person
 * asked once too often, so the signals that bring one are given more.
 */
const priors: Record<LearnedSignal, number> = {
  frustration: 0.2,
  wantsHuman: 0.25,
  legalThreat: 0.15,
  securityReport: 0.1,
  accountCompromise: 0.2,
  injection: 0.06,
  churnRisk: 0.15,
  offTopic: 0.05,
};
/** Terms of one example only are noise, and most of the model. */
const leastSeen = 3;
const l2 = 1e-4;
const epochs = 25;

export type SeenSignalExample = SignalExample & Seen;

/** Learns all signals and moods from examples. Pure and deterministic. */
export function trainSignals(examples: readonly SeenSignalExample[]): SignalModelData {
  const space = LexicalSpace.fit(examples.map(signalTerms), leastSeen);
  const rows = examples.map((example) => ({
    ...signalRow(space, example),
    label: -1,
    ...(example.weight === undefined ? {} : { weight: example.weight }),
    answers: Int8Array.from(learnedSignals, (signal) => answer(example.answers[signal])),
  }));
  const moodRows = examples.flatMap((example) =>
    example.mood === undefined ? [] : [{ ...signalRow(space, example), label: moodNames.indexOf(example.mood) }],
  );
  const size = { denseSize: rows[0]?.dense.length ?? 0, sparseSize: space.size };
  return {
    space: space.data,
    linear: learn(rows, space.size),
    calibrations: calibrate(
      rows,
      examples.map(({ group }) => group),
      space.size,
    ),
    mood: trainLinear(moodRows, { ...size, classes: moodNames.length, loss: 'softmax', l2, epochs }),
  };
}

function answer(known: boolean | undefined): number {
  return known === undefined ? -1 : Number(known);
}

function learn(rows: readonly TrainingRow[], sparseSize: number): LinearModel {
  return trainLinear(rows, {
    classes: learnedSignals.length,
    denseSize: rows[0]?.dense.length ?? 0,
    sparseSize,
    loss: 'one-vs-rest',
    l2,
    epochs,
    positiveWeight: 2,
  });
}

/** How far each signal's score can be trusted, from groups of examples the model has not seen. */
function calibrate(rows: readonly TrainingRow[], groups: readonly string[], sparseSize: number): BinaryGate[] {
  const distinct = [...new Set(groups)];
  const order = seededOrder(distinct.length, 3);
  const roundOf = new Map(distinct.map((group, i) => [group, (order[i] ?? 0) % rounds]));
  const round = groups.map((group) => roundOf.get(group) ?? 0);
  const held = learnedSignals.map((): GateRow[] => []);
  const raw = new Float64Array(learnedSignals.length);
  for (let r = 0; r < rounds; r++) {
    const model = learn(
      rows.filter((_, i) => round[i] !== r),
      sparseSize,
    );
    rows.forEach((row, i) => {
      if (round[i] !== r) return;
      scores(model, row, raw);
      held.forEach((gate, c) => {
        const known = row.answers?.[c] ?? -1;
        if (known >= 0) gate.push({ features: [raw[c] ?? 0], yes: known === 1 });
      });
    });
  }
  return held.map((gate, c) => fitGate(weighted(gate, priors[learnedSignals[c] as LearnedSignal])));
}

function weighted(gate: GateRow[], prior: number): GateRow[] {
  const yes = gate.filter((row) => row.yes).length;
  if (yes === 0 || yes === gate.length) return gate;
  const weight = (prior / (1 - prior)) * ((gate.length - yes) / yes);
  return gate.map((row) => (row.yes ? { ...row, weight } : row));
}
