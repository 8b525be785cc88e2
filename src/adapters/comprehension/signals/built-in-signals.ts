import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { BinaryGate } from '../learning/binary-gate.ts';
import type { LinearModel } from '../learning/linear-model.ts';
import type { SignalModelData } from './signal-model.ts';

/**
 * The signal model that ships with the program, trained from the built-in examples, which are the
 * same for every desk: it saves the first start half a minute. `write-built-in-signals.ts` makes
 * it anew after a change to the examples or to the training; a test says when that is due.
 */
export const builtInFile = new URL('./built-in-signals.json.gz', import.meta.url);

interface StoredLinear {
  classes: number;
  denseSize: number;
  bias: number[];
  /** Largest weight of each class, for which 127 stands. */
  scales: number[];
  /** One signed byte a weight, base64. */
  weights: string;
}

interface Stored {
  key: string;
  words: { terms: string; idf: string };
  pieces: { terms: string; idf: string };
  linear: StoredLinear;
  calibrations: BinaryGate[];
  mood: StoredLinear;
}

/** The shipped model, when it was made from what `key` names. */
export async function readBuiltIn(key: string): Promise<SignalModelData | undefined> {
  const bytes = await readFile(builtInFile).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const stored = JSON.parse(gunzipSync(bytes).toString('utf8')) as Stored;
  if (stored.key !== key) return undefined;
  const terms = ({ terms, idf }: Stored['words']) => ({
    terms: new Uint32Array(bytesOf(terms)),
    idf: new Float32Array(bytesOf(idf)),
  });
  return {
    space: { words: terms(stored.words), pieces: terms(stored.pieces) },
    linear: toLinear(stored.linear),
    calibrations: stored.calibrations,
    mood: toLinear(stored.mood),
  };
}

/** The bytes of a model to ship. A weight keeps eight bits: an error of less than half a percent of the largest. */
export function packBuiltIn(key: string, { space, linear, calibrations, mood }: SignalModelData): Buffer {
  const terms = ({ terms, idf }: SignalModelData['space']['words']) => ({ terms: base64(terms), idf: base64(idf) });
  const stored: Stored = {
    key,
    words: terms(space.words),
    pieces: terms(space.pieces),
    linear: fromLinear(linear),
    calibrations,
    mood: fromLinear(mood),
  };
  return gzipSync(JSON.stringify(stored), { level: 9 });
}

function fromLinear({ classes, denseSize, weights, bias }: LinearModel): StoredLinear {
  const scales = Array.from({ length: classes }, () => 0);
  weights.forEach((weight, i) => {
    scales[i % classes] = Math.max(scales[i % classes] ?? 0, Math.abs(weight));
  });
  const small = Int8Array.from(weights, (weight, i) => Math.round((weight / (scales[i % classes] || 1)) * 127));
  return { classes, denseSize, bias: [...bias], scales, weights: base64(small) };
}

function toLinear({ classes, denseSize, bias, scales, weights }: StoredLinear): LinearModel {
  const small = new Int8Array(bytesOf(weights));
  return {
    classes,
    denseSize,
    bias: Float32Array.from(bias),
    weights: Float32Array.from(small, (value, i) => (value / 127) * (scales[i % classes] ?? 0)),
  };
}

function base64(array: Uint32Array | Float32Array | Int8Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}

function bytesOf(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, 'base64')).buffer;
}
