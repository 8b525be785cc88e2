import { scores, sigmoid } from './linear-model.ts';
import { trainLinear } from './train-linear.ts';

/** A yes or no from a handful of numbers: weights for standardised features. */
export interface BinaryGate {
  mean: number[];
  spread: number[];
  weights: number[];
  bias: number;
}

export interface GateRow {
  features: number[];
  yes: boolean;
  weight?: number;
}

/** Fits logistic regression on standardised features; with one kind of row only it always says that kind's share. */
export function fitGate(rows: readonly GateRow[], l2 = 1e-3): BinaryGate {
  const size = rows[0]?.features.length ?? 0;
  const mean = Array.from({ length: size }, (_, f) => average(rows.map(({ features }) => features[f] ?? 0)));
  const spread = mean.map((m, f) => Math.sqrt(average(rows.map(({ features }) => ((features[f] ?? 0) - m) ** 2))) || 1);
  const standard = rows.map(({ features, yes, weight }) => ({
    dense: Float32Array.from(features, (x, f) => (x - (mean[f] ?? 0)) / (spread[f] ?? 1)),
    indices: new Int32Array(),
    values: new Float32Array(),
    label: yes ? 0 : -1,
    weight: weight ?? 1,
  }));
  const model = trainLinear(standard, {
    classes: 1,
    denseSize: size,
    sparseSize: 0,
    loss: 'one-vs-rest',
    l2,
    epochs: Math.max(30, Math.ceil(30_000 / Math.max(1, rows.length))),
    rate: 0.1,
  });
  return { mean, spread, weights: [...model.weights], bias: model.bias[0] ?? 0 };
}

/** Log odds of yes. */
export function gateScore(gate: BinaryGate, features: readonly number[]): number {
  const row = {
    dense: Float32Array.from(features, (x, f) => (x - (gate.mean[f] ?? 0)) / (gate.spread[f] ?? 1)),
    indices: new Int32Array(),
    values: new Float32Array(),
  };
  const model = {
    classes: 1,
    denseSize: features.length,
    weights: Float32Array.from(gate.weights),
    bias: Float32Array.of(gate.bias),
  };
  return scores(model, row, new Float64Array(1))[0] ?? 0;
}

export function gateProbability(gate: BinaryGate, features: readonly number[]): number {
  return sigmoid(gateScore(gate, features));
}

function average(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
