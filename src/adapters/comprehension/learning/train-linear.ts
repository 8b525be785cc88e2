import { batchRows, DenseWeights } from './dense-weights.ts';
import { type LinearModel, type Row, sigmoid, softmax } from './linear-model.ts';
import { seededOrder } from './seeded-order.ts';

export interface TrainingRow extends Row {
  /** Class of the row, from 0; -1 is none of them (one-vs-rest only). */
  label: number;
  /** One-vs-rest with several answers: per class 1 yes, 0 no, -1 not known. Instead of `label`. */
  answers?: Int8Array;
  /** How much the row counts; 1 unless said. */
  weight?: number;
}

export interface TrainingOptions {
  classes: number;
  denseSize: number;
  sparseSize: number;
  /** `softmax`: exactly one class holds. `one-vs-rest`: each class is a yes or no of its own. */
  loss: 'softmax' | 'one-vs-rest';
  /** Strength of the L2 penalty: the objective is the mean loss + l2/2 · |weights|². */
  l2: number;
  epochs: number;
  /** How much more a class's own examples count than the others', one-vs-rest only. */
  positiveWeight?: number;
  /** First step length; 0.5 suits rows whose squared length is 2 to 4. */
  rate?: number;
}

/** A gradient below it moves no weight anyone could notice, and most are below it. */
const negligible = 1e-4;

/**
 * Logistic regression by stochastic gradient descent over small batches in a fixed order, so that
 * the same examples give the same model. The steps shrink as 1/(1 + rate·l2·t), and the last third
 * of the passes is averaged.
 */
export function trainLinear(rows: readonly TrainingRow[], options: TrainingOptions): LinearModel {
  const { classes, denseSize, sparseSize, l2, epochs } = options;
  const rate = options.rate ?? 0.5;
  const dense = new DenseWeights(denseSize, classes);
  const sparse = new Float32Array(sparseSize * classes);
  const bias = new Float32Array(classes);
  const mean: LinearModel = {
    classes,
    denseSize,
    weights: new Float32Array((denseSize + sparseSize) * classes),
    bias: new Float32Array(classes),
  };
  const averagedFrom = Math.floor((epochs * 2) / 3);
  const share = 1 / Math.max(1, epochs - averagedFrom);
  const raw = new Float64Array(classes);
  const gradient: Gradient = { classes: new Int32Array(classes), values: new Float64Array(classes), count: 0 };
  // The true weights are `scale` times the stored ones: the penalty then costs one multiplication a step.
  let scale = 1;
  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = seededOrder(rows.length, epoch + 1);
    for (let start = 0; start < order.length; start += batchRows) {
      const batch = Array.from(order.subarray(start, start + batchRows), (at) => rows[at] as TrainingRow);
      const { sums, stride } = dense.forward(batch.map((row) => row.dense));
      const moves = dense.moves();
      const step = rate / (1 + rate * l2 * steps);
      steps += batch.length;
      const before = scale;
      scale *= 1 - step * l2 * batch.length;
      batch.forEach((row, r) => {
        for (let c = 0; c < classes; c++) raw[c] = sums[r * stride + c] as number;
        addSparse(raw, row, sparse, classes);
        for (let c = 0; c < classes; c++) raw[c] = (raw[c] as number) * before + (bias[c] as number);
        fillGradient(gradient, raw, row, options);
        for (let k = 0; k < gradient.count; k++) {
          const c = gradient.classes[k] as number;
          const move = -step * (gradient.values[k] as number);
          bias[c] = (bias[c] as number) + move;
          gradient.values[k] = move / scale;
          moves.set(r, c, move / scale);
        }
        moveSparse(sparse, row, gradient, classes);
      });
      dense.apply();
      if (scale < 1e-3) {
        dense.scale(scale);
        for (let i = 0; i < sparse.length; i++) sparse[i] = (sparse[i] as number) * scale;
        scale = 1;
      }
    }
    if (epoch < averagedFrom) continue;
    dense.addTo(mean.weights, scale * share);
    const offset = denseSize * classes;
    for (let i = 0; i < sparse.length; i++) {
      mean.weights[offset + i] = (mean.weights[offset + i] as number) + (sparse[i] as number) * scale * share;
    }
    for (let c = 0; c < classes; c++) mean.bias[c] = (mean.bias[c] as number) + (bias[c] as number) * share;
  }
  return mean;
}

function addSparse(raw: Float64Array, { indices, values }: Row, weights: Float32Array, classes: number): void {
  for (let i = 0; i < indices.length; i++) {
    const x = values[i] as number;
    const at = (indices[i] as number) * classes;
    for (let c = 0; c < classes; c++) raw[c] = (raw[c] as number) + x * (weights[at + c] as number);
  }
}

/** The classes whose scores should move, and how far: the first `count` of the arrays. */
interface Gradient {
  classes: Int32Array;
  values: Float64Array;
  count: number;
}

function fillGradient(gradient: Gradient, raw: Float64Array, row: TrainingRow, options: TrainingOptions): void {
  gradient.count = 0;
  const probabilities = options.loss === 'softmax' ? softmax(raw) : undefined;
  const positive = options.loss === 'one-vs-rest' ? (options.positiveWeight ?? 1) : 1;
  for (let c = 0; c < options.classes; c++) {
    const wanted = row.answers === undefined ? Number(c === row.label) : (row.answers[c] as number);
    if (wanted < 0) continue;
    const p = probabilities === undefined ? sigmoid(raw[c] as number) : (probabilities[c] as number);
    const g = (p - wanted) * (wanted === 1 ? positive : 1) * (row.weight ?? 1);
    if (Math.abs(g) < negligible) continue;
    gradient.classes[gradient.count] = c;
    gradient.values[gradient.count] = g;
    gradient.count += 1;
  }
}

function moveSparse(weights: Float32Array, { indices, values }: Row, gradient: Gradient, classes: number): void {
  const { classes: at, values: moves, count } = gradient;
  for (let i = 0; i < indices.length; i++) {
    const base = (indices[i] as number) * classes;
    const x = values[i] as number;
    for (let k = 0; k < count; k++) {
      const to = base + (at[k] as number);
      weights[to] = (weights[to] as number) + (moves[k] as number) * x;
    }
  }
}
