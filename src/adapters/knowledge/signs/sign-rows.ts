import { WorkingMemory } from '#adapters/matrix/working-memory.ts';
import { signModule } from './sign-module.ts';

/** 16 bytes each; more would overflow the sums that the module makes in bytes. */
const mostPieces = 31;

/** By half at least: one row at a time would ask for a page every thousand. */
const growth = 0.5;

type Apart = (rows: number, pieces: number, query: number, signs: number, out: number) => void;

/**
 * One bit a dimension of many vectors: whether it is positive. Vectors that point the same way share
 * most signs, and signs are compared 128 at once.
 */
export class SignRows {
  readonly #pieces: number;
  readonly #memory = new WorkingMemory();
  readonly #apart: Apart;
  #length = 0;

  /** @param dimensions Of the vectors; of more than 3,968 only the first so many are looked at. */
  constructor(dimensions: number) {
    this.#pieces = Math.min(mostPieces, Math.ceil(dimensions / 128));
    this.#apart = this.#memory.load(signModule(), 'apart');
  }

  get length(): number {
    return this.#length;
  }

  /** Sets the signs of a row; the first that is not there yet is added. */
  set(row: number, vector: Float32Array): void {
    this.#length = Math.max(this.#length, row + 1);
    this.#memory.makeRoom(this.#place(row + 1), growth);
    this.#write(this.#place(row), vector);
  }

  /** How many signs of each row differ from the vector's. Valid until the next call of this object. */
  apart(vector: Float32Array): Uint16Array {
    const out = this.#place(this.#length);
    this.#memory.makeRoom(out + this.#length * 2, growth);
    // The query lies before the first row.
    this.#write(this.#place(-1), vector);
    this.#apart(this.#length, this.#pieces, this.#place(-1), this.#place(0), out);
    return new Uint16Array(this.#memory.buffer, out, this.#length);
  }

  #place(row: number): number {
    return (row + 1) * this.#pieces * 16;
  }

  #write(at: number, vector: Float32Array): void {
    const words = new Int32Array(this.#memory.buffer, at, this.#pieces * 4);
    words.fill(0);
    const read = Math.min(vector.length, this.#pieces * 128);
    for (let d = 0; d < read; d++)
      if ((vector[d] as number) > 0) words[d >> 5] = (words[d >> 5] as number) | (1 << (d & 31));
  }
}
