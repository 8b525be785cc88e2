import { expect, test } from 'vitest';
import { type LinearModel, logSumExp, scores, softmax } from './linear-model.ts';
import { type TrainingOptions, type TrainingRow, trainLinear } from './train-linear.ts';

const none = { indices: new Int32Array(), values: new Float32Array() };
const row = (dense: number[], label: number, sparse: [number, number][] = []): TrainingRow => ({
  dense: Float32Array.from(dense),
  indices: Int32Array.from(sparse, ([index]) => index),
  values: Float32Array.from(sparse, ([, value]) => value),
  label,
});
const options: TrainingOptions = { classes: 3, denseSize: 2, sparseSize: 2, loss: 'softmax', l2: 1e-2, epochs: 400 };

/** Three clouds of points, one with a sparse mark, not separable. */
const rows = Array.from({ length: 90 }, (_, i) => {
  const label = i % 3;
  const angle = (label * 2 * Math.PI) / 3 + Math.sin(i * 12.9898) * 1.2;
  return row([Math.cos(angle), Math.sin(angle)], label, i % 2 === 0 ? [[label % 2, 0.5]] : []);
});

/** The gradient of the regularised mean loss at a model: zero where training should end. */
function gradient(model: LinearModel, loss: TrainingOptions['loss']): number[] {
  const out = Array.from(model.weights, (weight) => options.l2 * weight);
  for (const { dense, indices, values, label } of rows) {
    const raw = scores(model, { dense, indices, values }, new Float64Array(3));
    const p = loss === 'softmax' ? softmax(raw) : raw.map((score) => 1 / (1 + Math.exp(-score)));
    for (let c = 0; c < 3; c++) {
      const g = ((p[c] ?? 0) - (c === label ? 1 : 0)) / rows.length;
      dense.forEach((x, f) => {
        out[f * 3 + c] = (out[f * 3 + c] ?? 0) + g * x;
      });
      indices.forEach((index, i) => {
        const at = (2 + index) * 3 + c;
        out[at] = (out[at] ?? 0) + g * (values[i] ?? 0);
      });
    }
  }
  return out;
}

test.each(['softmax', 'one-vs-rest'] as const)('%s training ends where the gradient vanishes', (loss) => {
  const model = trainLinear(rows, { ...options, loss });
  const steepest = Math.max(...gradient(model, loss).map(Math.abs));
  const atZero = Math.max(
    ...gradient({ ...model, weights: model.weights.map(() => 0), bias: model.bias.map(() => 0) }, loss).map(Math.abs),
  );
  expect(steepest).toBeLessThan(atZero / 30);
});

test('the same examples give the same model, bit for bit', () => {
  expect(trainLinear(rows, options)).toEqual(trainLinear(rows, options));
});

test('a stronger penalty gives smaller weights', () => {
  const size = (l2: number) => trainLinear(rows, { ...options, l2 }).weights.reduce((sum, w) => sum + w * w, 0);
  expect(size(0.1)).toBeLessThan(size(0.01));
});

test('one-vs-rest learns nothing from answers that are not known', () => {
  const marked = rows.map((one, i) => ({ ...one, label: -1, answers: Int8Array.of(Number(i % 3 === 0), -1, 0) }));
  const model = trainLinear(marked, { ...options, loss: 'one-vs-rest' });
  const ofClass = (c: number) => Array.from(model.weights).filter((_, i) => i % 3 === c);
  expect(ofClass(1).every((weight) => weight === 0)).toBe(true);
  expect(ofClass(0).some((weight) => weight !== 0)).toBe(true);
});

test('no examples give a model that knows nothing', () => {
  const model = trainLinear([], options);
  expect(scores(model, row([1, 1], 0), new Float64Array(3))).toEqual(new Float64Array(3));
});

test('softmax sums to one and stands scores of any size', () => {
  for (const values of [
    [0, 0],
    [1000, -1000, 5],
    [-1e9, -1e9],
  ]) {
    expect(softmax(values).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
  }
  expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.log(2), 9);
  expect(logSumExp(none.values)).toBe(Number.NEGATIVE_INFINITY);
});
