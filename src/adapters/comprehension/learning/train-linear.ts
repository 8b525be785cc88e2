import { type LinearModel, type Row, scores, sigmoid, softmax } from './linear-model.ts';
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

/** A gradient below it moves no weight anyone could notice, and most are below it: skipping halves the time. */
const negligible = 1e-4;

/**
 * Logistic regression by stochastic gradient descent in a fixed order, so that the same examples
 * give the same model. The steps shrink as 1/(1 + rate·l2·t), and the last third of the passes is averaged.
 */
export function trainLinear(rows: readonly TrainingRow[], options: TrainingOptions): LinearModel {
  const { classes, denseSize, sparseSize, l2, epochs } = options;
  const size = (denseSize + sparseSize) * classes;
  const rate = options.rate ?? 0.5;
  const model: LinearModel = {
    classes,
    denseSize,
    weights: new Float32Array(size),
    bias: new Float32Array(classes),
  };
  const mean = { weights: new Float32Array(size), bias: new Float32Array(classes), passes: 0 };
  const raw = new Float64Array(classes);
  // The true weights are `scale` times the stored ones: the penalty then costs one multiplication a step.
  let scale = 1;
  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const at of seededOrder(rows.length, epoch + 1)) {
      const row = rows[at] as TrainingRow;
      const step = rate / (1 + rate * l2 * steps);
      steps += 1;
      for (let c = 0; c < classes; c++) raw[c] = 0;
      rawScores(model, row, raw, scale);
      const gradient = gradientOf(raw, row, options);
      scale *= 1 - step * l2;
      if (scale < 1e-3) {
        for (let i = 0; i < size; i++) model.weights[i] = (model.weights[i] as number) * scale;
        scale = 1;
      }
      descend(model, row, gradient, step, scale);
    }
    if (epoch >= Math.floor((epochs * 2) / 3)) {
      mean.passes += 1;
      for (let i = 0; i < size; i++)
        mean.weights[i] = (mean.weights[i] as number) + (model.weights[i] as number) * scale;
      for (let c = 0; c < classes; c++) mean.bias[c] = (mean.bias[c] as number) + (model.bias[c] as number);
    }
  }
  const share = 1 / Math.max(1, mean.passes);
  return {
    classes,
    denseSize,
    weights: mean.weights.map((value) => value * share),
    bias: mean.bias.map((value) => value * share),
  };
}

function rawScores(model: LinearModel, row: Row, out: Float64Array, scale: number): void {
  scores({ ...model, bias: noBias(model.classes) }, row, out);
  for (let c = 0; c < model.classes; c++) out[c] = (out[c] as number) * scale + (model.bias[c] as number);
}

const zeros = new Map<number, Float32Array>();
function noBias(classes: number): Float32Array {
  let bias = zeros.get(classes);
  if (bias === undefined) {
    bias = new Float32Array(classes);
    zeros.set(classes, bias);
  }
  return bias;
}

interface Gradient {
  classes: number[];
  values: number[];
}

function gradientOf(raw: Float64Array, row: TrainingRow, options: TrainingOptions): Gradient {
  const gradient: Gradient = { classes: [], values: [] };
  const probabilities = options.loss === 'softmax' ? softmax(raw) : undefined;
  for (let c = 0; c < options.classes; c++) {
    const wanted = row.answers?.[c] ?? (c === row.label ? 1 : 0);
    if (wanted < 0) continue;
    const p = probabilities?.[c] ?? sigmoid(raw[c] as number);
    const emphasis = wanted === 1 && options.loss === 'one-vs-rest' ? (options.positiveWeight ?? 1) : 1;
    const g = (p - wanted) * emphasis * (row.weight ?? 1);
    if (Math.abs(g) < negligible) continue;
    gradient.classes.push(c);
    gradient.values.push(g);
  }
  return gradient;
}

function descend(model: LinearModel, row: Row, gradient: Gradient, step: number, scale: number): void {
  const { classes, denseSize, weights, bias } = model;
  const count = gradient.classes.length;
  const at = Int32Array.from(gradient.classes);
  const moves = Float64Array.from(gradient.values, (g) => (step * g) / scale);
  for (let k = 0; k < count; k++) {
    const c = at[k] as number;
    bias[c] = (bias[c] as number) - step * (gradient.values[k] as number);
  }
  const descendFeature = (feature: number, x: number) => {
    const base = feature * classes;
    for (let k = 0; k < count; k++) {
      const i = base + (at[k] as number);
      weights[i] = (weights[i] as number) - (moves[k] as number) * x;
    }
  };
  for (let f = 0; f < denseSize; f++) descendFeature(f, row.dense[f] as number);
  const { indices, values } = row;
  for (let i = 0; i < indices.length; i++) descendFeature(denseSize + (indices[i] as number), values[i] as number);
}
