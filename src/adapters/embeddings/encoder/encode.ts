import { type MatrixMemory, panel } from '../../matrix/matrix-memory.ts';
import { type Dense, embeddingWidth, type Layer, type Norm, tokenLimit, type Weights } from './weights.ts';

export const dimensions = 512;

const heads = 4;
const epsilon = 1e-6;

/**
 * Vectors of texts, given as tokens (at least one each), at unit length: two transformer layers
 * over each text, the mean over its tokens, one layer more. The texts of a batch share the matrix
 * products and nothing else, so a vector does not depend on its neighbours.
 */
export function encode(texts: readonly (readonly number[])[], weights: Weights, memory: MatrixMemory): Float32Array[] {
  memory.giveBack();
  const lengths = texts.map((tokens) => Math.min(tokens.length, tokenLimit));
  const rows = lengths.reduce((sum, length) => sum + length, 0);
  const input = memory.lend(rows * embeddingWidth);
  fillInput(texts, lengths, weights, memory.view(input, rows * embeddingWidth));
  const widened = apply(weights.residual, input, rows, memory);
  const first = layer(weights.layers[0], input, widened, lengths, embeddingWidth, memory);
  const second = layer(weights.layers[1], first, first, lengths, dimensions, memory);

  const pooled = memory.lend(texts.length * dimensions);
  const states = memory.view(second, rows * dimensions);
  const means = memory.view(pooled, texts.length * dimensions);
  means.fill(0);
  let row = 0;
  lengths.forEach((length, text) => {
    for (let i = 0; i < length; i++, row++) {
      for (let d = 0; d < dimensions; d++) {
        means[text * dimensions + d] =
          (means[text * dimensions + d] as number) + (states[row * dimensions + d] as number) / length;
      }
    }
  });
  const out = apply(weights.head, pooled, texts.length, memory);
  return texts.map((_, text) => unitTanh(memory.view(out + text * dimensions * 4, dimensions)));
}

/** Token embeddings, counted twice as the model was trained, with the position signal added. */
function fillInput(
  texts: readonly (readonly number[])[],
  lengths: readonly number[],
  weights: Weights,
  out: Float32Array,
): void {
  const { embeddings, positions } = weights;
  let at = 0;
  texts.forEach((tokens, text) => {
    for (let position = 0; position < (lengths[text] ?? 0); position++, at += embeddingWidth) {
      const from = (tokens[position] ?? 0) * embeddingWidth;
      const place = position * embeddingWidth;
      for (let d = 0; d < embeddingWidth; d++)
        out[at + d] = 2 * (embeddings[from + d] as number) + (positions[place + d] as number);
    }
  });
}

/** One transformer layer; returns where its output lies. `width` is that of its input. */
function layer(
  weights: Layer,
  input: number,
  residual: number,
  lengths: readonly number[],
  width: number,
  memory: MatrixMemory,
): number {
  const rows = lengths.reduce((sum, length) => sum + length, 0);
  const normed = normalise(weights.attentionNorm, input, rows, width, memory);
  const queries = apply(weights.attention, normed, rows, memory);
  const mixed = memory.lend(rows * width);
  attend(queries, mixed, lengths, width, memory);
  const attended = apply(weights.output, mixed, rows, memory);
  addInto(attended, residual, rows * dimensions, memory);
  const fed = normalise(weights.feedNorm, attended, rows, dimensions, memory);
  const wide = apply(weights.widen, fed, rows, memory);
  const cells = memory.view(wide, rows * weights.widen.bias.length);
  for (let i = 0; i < cells.length; i++) if ((cells[i] as number) < 0) cells[i] = 0;
  const narrow = apply(weights.narrow, wide, rows, memory);
  addInto(narrow, attended, rows * dimensions, memory);
  return narrow;
}

/** Scaled dot-product attention within each text, head by head, as two matrix products each. */
function attend(input: number, mixed: number, lengths: readonly number[], width: number, memory: MatrixMemory): void {
  const size = width / heads;
  const rows = lengths.reduce((sum, length) => sum + length, 0);
  const longest = wholePanels(Math.max(...lengths));
  const [queries, keys, values] = [0, 1, 2].map(() => memory.lend(longest * size)) as [number, number, number];
  const shares = memory.lend(longest * longest);
  const all = memory.view(input, rows * width * 3);
  memory.view(mixed, rows * width).fill(0);
  let start = 0;
  for (const length of lengths) {
    const depth = wholePanels(length);
    for (let head = 0; head < heads; head++) {
      const part = (kind: 0 | 1 | 2): Part => ({
        from: start * width * 3 + kind * width + head * size,
        stride: width * 3,
        length,
        size,
      });
      copyRows(all, part(0), memory.view(queries, length * size), 1 / Math.sqrt(size));
      packAcross(all, part(1), memory.view(keys, depth * size));
      packDown(all, part(2), memory.view(values, depth * size));
      const scores = memory.view(shares, length * depth).fill(0);
      memory.multiply(length, queries, { at: keys, depth: size, panels: depth / panel }, shares);
      for (let i = 0; i < length; i++) softmax(scores.subarray(i * depth, (i + 1) * depth), length);
      const out = mixed + (start * width + head * size) * 4;
      memory.multiply(length, shares, { at: values, depth, panels: size / panel }, out, width);
    }
    start += length;
  }
}

/** One head's share of the queries, keys or values of a text: `length` rows of `size` floats, `stride` apart. */
interface Part {
  from: number;
  stride: number;
  length: number;
  size: number;
}

function wholePanels(columns: number): number {
  return Math.ceil(columns / panel) * panel;
}

function copyRows(all: Float32Array, { from, stride, length, size }: Part, out: Float32Array, factor: number): void {
  for (let i = 0; i < length; i++)
    for (let d = 0; d < size; d++) out[i * size + d] = (all[from + i * stride + d] as number) * factor;
}

/** Packs rows as the columns of a matrix to multiply with; what fills the last panel comes out as nothing. */
function packAcross(all: Float32Array, { from, stride, length, size }: Part, out: Float32Array): void {
  out.fill(0);
  for (let i = 0; i < length; i++) {
    const column = (i - (i % panel)) * size + (i % panel);
    for (let d = 0; d < size; d++) out[column + d * panel] = all[from + i * stride + d] as number;
  }
}

/** Packs rows as the rows of a matrix to multiply with, filled up with zeros to whole panels. */
function packDown(all: Float32Array, { from, stride, length, size }: Part, out: Float32Array): void {
  out.fill(0);
  const depth = out.length / size;
  for (let d = 0; d < size; d++) {
    const column = (d - (d % panel)) * depth + (d % panel);
    for (let i = 0; i < length; i++) out[column + i * panel] = all[from + i * stride + d] as number;
  }
}

/** Turns the first scores into shares of one, and the rest into nothing. */
function softmax(scores: Float32Array, length: number): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < length; j++) top = Math.max(top, scores[j] as number);
  let sum = 0;
  for (let j = 0; j < length; j++) {
    const e = Math.exp((scores[j] as number) - top);
    scores[j] = e;
    sum += e;
  }
  for (let j = 0; j < scores.length; j++) scores[j] = j < length ? (scores[j] as number) / sum : 0;
}

/** `rows` rows times a matrix plus its bias, in newly lent memory. */
function apply({ matrix, bias }: Dense, input: number, rows: number, memory: MatrixMemory): number {
  const out = memory.lend(rows * bias.length);
  const cells = memory.view(out, rows * bias.length);
  for (let row = 0; row < rows; row++) cells.set(bias, row * bias.length);
  memory.multiply(rows, input, matrix, out);
  return out;
}

function normalise({ scale, bias }: Norm, input: number, rows: number, width: number, memory: MatrixMemory): number {
  const out = memory.lend(rows * width);
  const from = memory.view(input, rows * width);
  const to = memory.view(out, rows * width);
  for (let start = 0; start < rows * width; start += width) {
    let mean = 0;
    for (let d = 0; d < width; d++) mean += from[start + d] as number;
    mean /= width;
    let variance = 0;
    for (let d = 0; d < width; d++) variance += ((from[start + d] as number) - mean) ** 2;
    const factor = 1 / Math.sqrt(variance / width + epsilon);
    for (let d = 0; d < width; d++) {
      to[start + d] = ((from[start + d] as number) - mean) * factor * (scale[d] as number) + (bias[d] as number);
    }
  }
  return out;
}

function addInto(target: number, source: number, count: number, memory: MatrixMemory): void {
  const to = memory.view(target, count);
  const from = memory.view(source, count);
  for (let i = 0; i < count; i++) to[i] = (to[i] as number) + (from[i] as number);
}

function unitTanh(raw: Float32Array): Float32Array {
  const out = raw.map(Math.tanh);
  let square = 0;
  for (const value of out) square += value * value;
  const factor = square > 0 ? 1 / Math.sqrt(square) : 0;
  for (let d = 0; d < out.length; d++) out[d] = (out[d] as number) * factor;
  return out;
}
