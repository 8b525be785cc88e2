import type { SparseVector } from './lexical-space.ts';

/** What a linear model reads: a dense vector (may be empty) and a sparse one. */
export interface Row extends SparseVector {
  dense: Float32Array;
}

/**
 * One weight per feature and class. The weights of a feature lie together, dense features first:
 * `weights[feature * classes + class]`.
 */
export interface LinearModel {
  classes: number;
  denseSize: number;
  weights: Float32Array;
  bias: Float32Array;
}

/** The score of each class, into `out`. */
export function scores(model: LinearModel, row: Row, out: Float64Array): Float64Array {
  const { classes, denseSize, weights, bias } = model;
  for (let c = 0; c < classes; c++) out[c] = bias[c] as number;
  for (let f = 0; f < denseSize; f++) {
    const x = row.dense[f] as number;
    if (x === 0) continue;
    const at = f * classes;
    for (let c = 0; c < classes; c++) out[c] = (out[c] as number) + x * (weights[at + c] as number);
  }
  const { indices, values } = row;
  for (let i = 0; i < indices.length; i++) {
    const x = values[i] as number;
    const at = (denseSize + (indices[i] as number)) * classes;
    for (let c = 0; c < classes; c++) out[c] = (out[c] as number) + x * (weights[at + c] as number);
  }
  return out;
}

/** Turns scores into probabilities that sum to one; `temperature` above 1 makes them less sure. */
export function softmax(values: ArrayLike<number>, temperature = 1): Float64Array {
  const out = new Float64Array(values.length);
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < values.length; c++) top = Math.max(top, (values[c] as number) / temperature);
  let sum = 0;
  for (let c = 0; c < values.length; c++) {
    const e = Math.exp((values[c] as number) / temperature - top);
    out[c] = e;
    sum += e;
  }
  for (let c = 0; c < values.length; c++) out[c] = (out[c] as number) / sum;
  return out;
}

/** Log of the sum of exponentials: high when at least one score is high. */
export function logSumExp(values: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < values.length; c++) top = Math.max(top, values[c] as number);
  if (!Number.isFinite(top)) return top;
  let sum = 0;
  for (let c = 0; c < values.length; c++) sum += Math.exp((values[c] as number) - top);
  return top + Math.log(sum);
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
