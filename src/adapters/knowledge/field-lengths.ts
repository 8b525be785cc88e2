/** How much one occurrence in a field counts, and how much a long field is held against it. */
const fields = [
  { name: 'title', weight: 2.2, b: 0.3 },
  { name: 'heading', weight: 1.8, b: 0.3 },
  { name: 'body', weight: 1, b: 0.7 },
] as const;

/**
 * Lengths of the passages' fields, in words, and from them what one occurrence in a field counts.
 * Contract: a passage that was removed counts nothing from then on; its number is not used again.
 */
export class FieldLengths {
  readonly #lengths: number[] = [];
  readonly #alive: boolean[] = [];
  readonly #totals: [number, number, number] = [0, 0, 0];
  #size = 0;
  #norms: Float32Array | undefined;

  /** Passages that are there. */
  get size(): number {
    return this.#size;
  }

  /** Numbers given out. */
  get length(): number {
    return this.#alive.length;
  }

  /** Adds a passage and returns its number. */
  add(title: number, heading: number, body: number): number {
    this.#lengths.push(title, heading, body);
    this.#alive.push(true);
    this.#count(this.#alive.length - 1, 1);
    return this.#alive.length - 1;
  }

  /** False when it was gone already. */
  remove(number: number): boolean {
    if (!this.#alive[number]) return false;
    this.#alive[number] = false;
    this.#count(number, -1);
    return true;
  }

  /** What one occurrence counts in the three fields of each passage, in a row; worked out anew after a change. */
  norms(): Float32Array {
    if (this.#norms) return this.#norms;
    const norms = new Float32Array(this.#lengths.length);
    const averages = this.#totals.map((total) => total / (this.#size || 1) || 1);
    for (let number = 0; number < this.#alive.length; number++) {
      if (!this.#alive[number]) continue;
      for (const [field, { weight, b }] of fields.entries()) {
        const at = number * 3 + field;
        norms[at] = weight / (1 - b + (b * (this.#lengths[at] as number)) / (averages[field] as number));
      }
    }
    this.#norms = norms;
    return norms;
  }

  #count(number: number, sign: 1 | -1): void {
    this.#size += sign;
    for (let field = 0; field < 3; field++)
      this.#totals[field] = (this.#totals[field] as number) + sign * (this.#lengths[number * 3 + field] as number);
    this.#norms = undefined;
  }
}
