/** A vector found near a query. */
export interface VectorHit {
  row: number;
  /** Cosine, -1 to 1. */
  similarity: number;
}

/**
 * Unit vectors in one flat array, searched exactly. Row numbers never change; a removed row is
 * skipped. Contract: vectors of one embedder only.
 */
export class VectorRows {
  readonly #dimensions: number;
  #data: Float32Array;
  #alive: Uint8Array;
  #length = 0;

  constructor(dimensions: number, capacity = 1024) {
    this.#dimensions = dimensions;
    this.#data = new Float32Array(capacity * dimensions);
    this.#alive = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  add(vector: Float32Array): number {
    if (this.#length === this.#alive.length) this.#grow();
    const row = this.#length++;
    this.#data.set(vector, row * this.#dimensions);
    this.#alive[row] = vector.some((value) => value !== 0) ? 1 : 0;
    return row;
  }

  remove(row: number): void {
    this.#alive[row] = 0;
  }

  similarity(row: number, query: Float32Array): number {
    const data = this.#data;
    const from = row * this.#dimensions;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    // Four sums at once: V8 keeps them in registers, which is about twice as fast.
    for (let i = 0; i < this.#dimensions; i += 4) {
      a += (data[from + i] as number) * (query[i] as number);
      b += (data[from + i + 1] as number) * (query[i + 1] as number);
      c += (data[from + i + 2] as number) * (query[i + 2] as number);
      d += (data[from + i + 3] as number) * (query[i + 3] as number);
    }
    return a + b + c + d;
  }

  /** The nearest rows, nearest first. */
  search(query: Float32Array, limit: number, admits: (row: number) => boolean): VectorHit[] {
    const hits: VectorHit[] = [];
    let floor = Number.NEGATIVE_INFINITY;
    for (let row = 0; row < this.#length; row++) {
      if (!this.#alive[row]) continue;
      const similarity = this.similarity(row, query);
      if (similarity <= floor || !admits(row)) continue;
      hits.push({ row, similarity });
      if (hits.length >= limit * 4) floor = keepBest(hits, limit);
    }
    keepBest(hits, limit);
    return hits;
  }

  #grow(): void {
    const data = new Float32Array(this.#data.length * 2);
    data.set(this.#data);
    this.#data = data;
    const alive = new Uint8Array(this.#alive.length * 2);
    alive.set(this.#alive);
    this.#alive = alive;
  }
}

function keepBest(hits: VectorHit[], limit: number): number {
  hits.sort((a, b) => b.similarity - a.similarity || a.row - b.row);
  if (hits.length > limit) hits.length = limit;
  return hits.at(-1)?.similarity ?? Number.NEGATIVE_INFINITY;
}
