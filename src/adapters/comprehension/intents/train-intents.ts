import { fitGate, type GateRow } from '../learning/binary-gate.ts';
import { LexicalSpace } from '../learning/lexical-space.ts';
import { type LinearModel, scores } from '../learning/linear-model.ts';
import { seededOrder } from '../learning/seeded-order.ts';
import { fitTemperature, type HeldBack } from '../learning/temperature.ts';
import { trainLinear } from '../learning/train-linear.ts';
import { type DenseScale, fitDenseScale, onDenseScale } from './dense-scale.ts';
import { rowOf, type Seen } from './example.ts';
import { evidenceOf, familiarity, type IntentModelData, type ScopeEvidence, type ScopeGate } from './intent-model.ts';
import { Nearest } from './nearest.ts';

export interface TrainingExample extends Seen {
  /** Null: no intent of the desk fits. */
  intent: string | null;
  /** The one intent it is not. */
  not?: string;
}

/** Rounds of cross-validation: each learns anew, so a fifth would cost a start another second. */
const rounds = 4;
/** Above it a round takes a sample: calibration needs hundreds of examples, not thousands. */
const calibrationExamples = 3000;
/** Share of messages assumed out of scope: what real desks see, between 5 and 20 %. */
const outOfScopePrior = 0.15;

/**
 * Learns to read intents from examples. Pure and deterministic: the same examples in the same
 * order give the same model. `progress` is told the share done.
 */
export function trainIntents(
  examples: readonly TrainingExample[],
  progress?: (share: number) => void,
): IntentModelData {
  const known = examples.filter((example) => example.intent !== null);
  const against = examples.filter(({ not }) => not !== undefined);
  const intents = [...new Set(known.map((example) => example.intent as string))].sort();
  const calibration = calibrate(
    sample(known),
    examples.filter(({ intent, not }) => intent === null && not === undefined),
    against,
    (share) => progress?.(share * 0.7),
  );
  const model = learn(known, intents, against);
  progress?.(1);
  return {
    intents,
    space: model.space.data,
    dense: model.dense,
    linear: model.linear,
    temperature: calibration.temperature,
    scope: calibration.scope,
    nearest: model.nearest.data,
  };
}

interface Learned {
  space: LexicalSpace;
  dense: DenseScale;
  linear: LinearModel;
  nearest: Nearest;
}

/** How much more an intent's own examples count than the others'. */
const positiveWeight = 5;
/** The same of what is said not to be one: a desk lists more of it, and a real one must not be lost to it. */
const againstWeight = 2;

function learn(
  examples: readonly TrainingExample[],
  intents: readonly string[],
  against: readonly TrainingExample[],
): Learned {
  const space = LexicalSpace.fit(examples.map(({ terms }) => terms));
  const index = new Map(intents.map((intent, i) => [intent, i]));
  const dense = fitDenseScale(examples.map(({ vector }) => vector));
  const rows = examples.map((example) => ({
    ...rowOf(space, scaled(dense, example)),
    label: index.get(example.intent ?? '') ?? -1,
  }));
  const counter = against
    .filter(({ not }) => index.has(not ?? ''))
    .map((example) => ({
      ...rowOf(space, scaled(dense, example)),
      label: -1,
      answers: Int8Array.from(intents, (intent) => (intent === example.not ? 0 : -1)),
      weight: againstWeight,
    }));
  const linear = trainLinear([...rows, ...counter], {
    classes: intents.length,
    denseSize: rows[0]?.dense.length ?? 0,
    sparseSize: space.size,
    loss: 'one-vs-rest',
    positiveWeight,
    // The penalty of the mean loss shrinks as examples grow: the prior counts as a fixed number of them.
    l2: Math.min(1e-3, Math.max(2e-5, 0.15 / Math.max(1, examples.length))),
    epochs: examples.length > 5000 ? 12 : 20,
  });
  return { space, dense, linear, nearest: Nearest.of(rows, space.wordTerms) };
}

function scaled(dense: DenseScale, { terms, vector }: Seen): Seen {
  return { terms, vector: onDenseScale(dense, vector) };
}

/**
 * Finds out how far the scores can be trusted, from examples the model has not seen: each round
 * holds back a quarter of the examples, and a quarter of the intents as a whole, whose examples then
 * play the messages no intent fits. So a desk needs no out-of-scope examples of its own; where
 * reviewers marked some, they are used too.
 */
function calibrate(
  known: readonly TrainingExample[],
  strange: readonly TrainingExample[],
  against: readonly TrainingExample[],
  progress: (share: number) => void,
): { temperature: number; scope: ScopeGate } {
  const intents = [...new Set(known.map((example) => example.intent as string))].sort();
  const intentRound = roundOf(intents.length);
  const exampleRound = roundOf(known.length);
  const roundOfIntent = new Map(intents.map((intent, i) => [intent, intentRound[i] ?? 0]));
  const held: HeldBack[] = [];
  const looked: { evidence: ScopeEvidence; strange: boolean }[] = [];
  for (let round = 0; round < rounds; round++) {
    // With fewer than four intents leaving one out leaves too little to learn from.
    const leftOut = (intent: string | null) => intents.length >= 4 && roundOfIntent.get(intent ?? '') === round;
    const kept = intents.filter((intent) => !leftOut(intent));
    const learnt = known.filter(({ intent }, i) => !leftOut(intent) && exampleRound[i] !== round);
    if (learnt.length === 0) continue;
    const model = learn(learnt, kept, against);
    const look = (example: TrainingExample) => {
      const row = rowOf(model.space, scaled(model.dense, example));
      const raw = scores(model.linear, row, new Float64Array(kept.length));
      return { raw, evidence: evidenceOf(raw, row, model.nearest) };
    };
    known.forEach((example, i) => {
      if (leftOut(example.intent)) looked.push({ evidence: look(example).evidence, strange: true });
      else if (exampleRound[i] === round) {
        const { raw, evidence } = look(example);
        held.push({ scores: raw, label: kept.indexOf(example.intent ?? '') });
        looked.push({ evidence, strange: false });
      }
    });
    for (const example of strange) looked.push({ evidence: look(example).evidence, strange: true });
    progress((round + 1) / rounds);
  }
  return { temperature: fitTemperature(held), scope: fitScope(looked) };
}

function fitScope(looked: readonly { evidence: ScopeEvidence; strange: boolean }[]): ScopeGate {
  const fitting = looked.filter(({ strange }) => !strange);
  const spreads = {
    energySpread: spread(fitting.map(({ evidence }) => evidence.energy)),
    nearnessSpread: spread(fitting.map(({ evidence }) => evidence.nearness)),
  };
  const rows = looked.map(({ evidence, strange }) => ({ features: [familiarity(spreads, evidence)], yes: strange }));
  return { ...spreads, calibration: fitGate(weighted(rows)) };
}

/** Standard deviation, or 1 where there is none. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length);
  return Math.sqrt(square) || 1;
}

/** Gives strange rows the share of the total weight that strange messages have in life. */
function weighted(rows: GateRow[]): GateRow[] {
  const strange = rows.filter(({ yes }) => yes).length;
  if (strange === 0 || strange === rows.length) return rows;
  const weight = (outOfScopePrior / (1 - outOfScopePrior)) * ((rows.length - strange) / strange);
  return rows.map((row) => (row.yes ? { ...row, weight } : row));
}

function roundOf(count: number): Int32Array {
  const order = seededOrder(count, 7);
  const round = new Int32Array(count);
  order.forEach((at, i) => {
    round[at] = i % rounds;
  });
  return round;
}

function sample(examples: readonly TrainingExample[]): readonly TrainingExample[] {
  if (examples.length <= calibrationExamples) return examples;
  const order = seededOrder(examples.length, 11).slice(0, calibrationExamples).sort();
  return Array.from(order, (at) => examples[at] as TrainingExample);
}
