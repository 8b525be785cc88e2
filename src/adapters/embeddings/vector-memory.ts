/** Keeps the vectors of the texts seen last, so that a repeated question costs nothing. */
export class VectorMemory {
  readonly #limit: number;
  readonly #vectors = new Map<string, Float32Array>();

  /** @param limit Most vectors kept; at 512 dimensions a thousand take 2 MB. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(text: string): Float32Array | undefined {
    const vector = this.#vectors.get(text);
    if (vector === undefined) return undefined;
    // Re-inserting makes it the youngest: a Map iterates in order of insertion.
    this.#vectors.delete(text);
    this.#vectors.set(text, vector);
    return vector;
  }

  set(text: string, vector: Float32Array): void {
    this.#vectors.delete(text);
    this.#vectors.set(text, vector);
    if (this.#vectors.size <= this.#limit) return;
    const oldest = this.#vectors.keys().next();
    if (!oldest.done) this.#vectors.delete(oldest.value);
  }
}
