import { WorkingMemory } from '#adapters/matrix/working-memory.ts';
import { dotModule } from './dot-module.ts';

/** Numbers multiplied in one pass. */
const piece = 16;

/** Vectors that many rows are compared with at the same time: the parts of one long question. */
const slots = 8;

/** The largest number of a row, and of a query: of 4,096 dimensions even the products of these two add up within 32 bits. */
const largestByte = 127;
const largestWord = 4095;

/** By half at least: one row at a time would ask for a page every hundred. */
const growth = 0.5;

type Dot = (pieces: number, row: number, query: number) => number;

/**
 * Vectors at a byte a dimension and a scale (the loss is below what a reader could notice: cosines
 * move by about 0.003), compared sixteen dimensions at once.
 */
export class ByteRows {
  readonly #pieces: number;
  readonly #memory = new WorkingMemory();
  readonly #dot: Dot;
  #bytes = new Int8Array(this.#memory.buffer);
  #scales = new Float32Array(1024);
  /** The vectors in the slots, which lie before the first row, and the scale of each. */
  readonly #aimed: (Float32Array | undefined)[] = new Array(slots).fill(undefined);
  readonly #aimedScales = new Float64Array(slots);
  #nextSlot = 0;

  constructor(dimensions: number) {
    this.#pieces = Math.ceil(dimensions / piece);
    this.#dot = this.#memory.load(dotModule(), 'dot');
    this.#makeRoom(0);
  }

  set(row: number, vector: Float32Array): void {
    this.#makeRoom(row + 1);
    const largest = largestOf(vector);
    const from = this.#place(row);
    const factor = largest ? largestByte / largest : 0;
    for (let at = 0; at < vector.length; at++) this.#bytes[from + at] = Math.round((vector[at] as number) * factor);
    this.#scales[row] = largest / largestByte;
  }

  /** The product of a row and a vector; that of unit vectors is their cosine. */
  compare(row: number, vector: Float32Array): number {
    let slot = this.#aimed.indexOf(vector);
    if (slot < 0) slot = this.#aim(vector);
    const product = this.#dot(this.#pieces, this.#place(row), this.#slotPlace(slot));
    return product * (this.#scales[row] as number) * (this.#aimedScales[slot] as number);
  }

  #aim(vector: Float32Array): number {
    const slot = this.#nextSlot;
    this.#nextSlot = (slot + 1) % slots;
    const words = new Int16Array(this.#memory.buffer, this.#slotPlace(slot), this.#pieces * piece);
    const largest = largestOf(vector);
    const factor = largest ? largestWord / largest : 0;
    for (let at = 0; at < vector.length; at++) words[at] = Math.round((vector[at] as number) * factor);
    this.#aimed[slot] = vector;
    this.#aimedScales[slot] = largest / largestWord;
    return slot;
  }

  #slotPlace(slot: number): number {
    return slot * this.#pieces * piece * 2;
  }

  #place(row: number): number {
    return this.#slotPlace(slots) + row * this.#pieces * piece;
  }

  #makeRoom(rows: number): void {
    if (this.#memory.makeRoom(this.#place(rows), growth)) this.#bytes = new Int8Array(this.#memory.buffer);
    if (rows <= this.#scales.length) return;
    const scales = new Float32Array(this.#scales.length * 2);
    scales.set(this.#scales);
    this.#scales = scales;
  }
}

function largestOf(vector: Float32Array): number {
  let largest = 0;
  for (let at = 0; at < vector.length; at++) largest = Math.max(largest, Math.abs(vector[at] as number));
  return largest;
}
