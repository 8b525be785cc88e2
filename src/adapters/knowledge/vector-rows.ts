/** A vector found near a query. */
export interface VectorHit {
  row: number;
  /** Cosine, -1 to 1. */
  similarity: number;
}

/** Up to this many rows every one is compared: about 10 ms. */
const comparedAll = 10_000;

/**
 * Above it, rows are first sorted by how many signs they share with the query, and this many times
 * the wanted number is compared in full; README of the benchmark: it loses under 1 hit in 100.
 */
const oversampling = 12;

/**
 * Unit vectors in flat arrays, a byte a dimension (the loss is below what a reader could notice:
 * cosines move by about 0.003). Row numbers never change; a removed row is skipped.
 * Contract: vectors of one embedder only, of a length that is a multiple of 32.
 */
export class VectorRows {
  readonly #dimensions: number;
  readonly #words: number;
  #data: Int8Array;
  #scale: Float32Array;
  #signs: Int32Array;
  #searched: Uint8Array;
  #length = 0;

  constructor(dimensions: number, capacity = 1024) {
    this.#dimensions = dimensions;
    this.#words = Math.ceil(dimensions / 32);
    this.#data = new Int8Array(capacity * dimensions);
    this.#scale = new Float32Array(capacity);
    this.#signs = new Int32Array(capacity * this.#words);
    this.#searched = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** Adds a vector; only `searched` ones are found by `search`. */
  add(vector: Float32Array, searched: boolean): number {
    if (this.#length === this.#scale.length) this.#grow();
    const row = this.#length++;
    let largest = 0;
    for (const value of vector) largest = Math.max(largest, Math.abs(value));
    const from = row * this.#dimensions;
    for (let at = 0; at < this.#dimensions; at++)
      this.#data[from + at] = largest ? Math.round(((vector[at] as number) / largest) * 127) : 0;
    this.#scale[row] = largest / 127;
    this.#signs.set(signsOf(vector, this.#words), row * this.#words);
    this.#searched[row] = searched && largest > 0 ? 1 : 0;
    return row;
  }

  remove(row: number): void {
    this.#searched[row] = 0;
  }

  similarity(row: number, query: Float32Array): number {
    const data = this.#data;
    const dimensions = this.#dimensions;
    const from = row * dimensions;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    // Four sums at once: V8 keeps them in registers, which is about twice as fast.
    for (let at = 0; at < dimensions; at += 4) {
      a += (data[from + at] as number) * (query[at] as number);
      b += (data[from + at + 1] as number) * (query[at + 1] as number);
      c += (data[from + at + 2] as number) * (query[at + 2] as number);
      d += (data[from + at + 3] as number) * (query[at + 3] as number);
    }
    return (a + b + c + d) * (this.#scale[row] as number);
  }

  /** The nearest rows, nearest first. */
  search(query: Float32Array, limit: number, admits: (row: number) => boolean): VectorHit[] {
    const rows = this.#length > comparedAll ? this.#nearBySigns(query, limit * oversampling, admits) : undefined;
    const searched = this.#searched;
    const count = rows?.length ?? this.#length;
    const hits: VectorHit[] = [];
    let floor = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < count; at++) {
      const row = rows ? (rows[at] as number) : at;
      if (!searched[row] || (!rows && !admits(row))) continue;
      const similarity = this.similarity(row, query);
      if (similarity <= floor) continue;
      hits.push({ row, similarity });
      if (hits.length >= limit * 4) floor = keepBest(hits, limit);
    }
    keepBest(hits, limit);
    return hits;
  }

  /** Rows that share most signs with the query, at least `wanted` of them, in row order. */
  #nearBySigns(query: Float32Array, wanted: number, admits: (row: number) => boolean): number[] {
    const signs = signsOf(query, this.#words);
    const words = this.#words;
    const length = this.#length;
    const apart = new Uint16Array(length);
    const counts = new Uint32Array(words * 32 + 2);
    countApart(this.#signs, signs, this.#searched, apart, counts);
    let most = 0;
    for (let seen = 0; most < words * 32 && seen < wanted; most++) seen += counts[most] as number;
    const rows: number[] = [];
    for (let row = 0; row < length; row++) if ((apart[row] as number) <= most && admits(row)) rows.push(row);
    return rows;
  }

  #grow(): void {
    const grown = <T extends Int8Array | Float32Array | Int32Array | Uint8Array>(array: T): T => {
      const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
      larger.set(array);
      return larger;
    };
    this.#data = grown(this.#data);
    this.#scale = grown(this.#scale);
    this.#signs = grown(this.#signs);
    this.#searched = grown(this.#searched);
  }
}

/**
 * Counts for each row the signs that differ, and how many rows differ in so many; rows that are not
 * searched get the largest number. A function of its own, without closures: else V8 throws its
 * compiled loop away at each search, which makes it 40 times slower.
 */
function countApart(
  own: Int32Array,
  query: Int32Array,
  searched: Uint8Array,
  apart: Uint16Array,
  counts: Uint32Array,
): void {
  const words = query.length;
  const never = counts.length - 1;
  for (let row = 0; row < apart.length; row++) {
    let bits = 0;
    if (searched[row]) {
      const from = row * words;
      for (let at = 0; at < words; at++) bits += bitCount((own[from + at] as number) ^ (query[at] as number));
    } else bits = never;
    apart[row] = bits;
    counts[bits] = (counts[bits] as number) + 1;
  }
}

/** Bits set in 32, summed in pairs, fours and bytes at once. */
function bitCount(value: number): number {
  const pairs = (value - ((value >>> 1) & 0x55555555)) | 0;
  const fours = ((pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)) | 0;
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** One bit a dimension: whether it is positive. */
function signsOf(vector: Float32Array, words: number): Int32Array {
  const signs = new Int32Array(words);
  for (let at = 0; at < vector.length; at++)
    if ((vector[at] as number) > 0) signs[at >> 5] = (signs[at >> 5] as number) | (1 << (at & 31));
  return signs;
}

function keepBest(hits: VectorHit[], limit: number): number {
  hits.sort((a, b) => b.similarity - a.similarity || a.row - b.row);
  if (hits.length > limit) hits.length = limit;
  return hits.at(-1)?.similarity ?? Number.NEGATIVE_INFINITY;
}
