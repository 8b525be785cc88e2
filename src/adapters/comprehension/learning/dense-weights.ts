import { MatrixMemory, type Packed, panel } from '../../matrix/matrix-memory.ts';

/** Rows taken together: their products with the weights are one matrix product. */
export const batchRows = 8;

/** The dense part of the weights while they are learnt, where matrix products are fast. */
export class DenseWeights {
  readonly #memory = new MatrixMemory();
  readonly #size: number;
  readonly #classes: number;
  /** That of the packed weights, which may be more than `size`. */
  readonly #depth: number;
  readonly #weights: Packed;
  readonly #rows: number;
  readonly #columns: number;
  readonly #sums: number;
  readonly #moves: number;

  constructor(size: number, classes: number) {
    this.#size = size;
    this.#classes = classes;
    this.#weights = this.#memory.pack(size, classes, () => 0);
    const { panels, depth } = this.#weights;
    this.#depth = depth;
    this.#rows = this.#memory.lend(batchRows * this.#depth);
    this.#columns = this.#memory.lend(batchRows * this.#depth);
    this.#sums = this.#memory.lend(batchRows * panels * panel);
    this.#moves = this.#memory.lend(batchRows * panels * panel);
    this.#memory.view(this.#rows, batchRows * this.#depth).fill(0);
    this.#memory.view(this.#columns, batchRows * this.#depth).fill(0);
  }

  /** Takes up to `batchRows` rows and gives their sums, `stride` apart. Valid until the next call. */
  forward(batch: readonly Float32Array[]): { sums: Float32Array; stride: number } {
    const { panels } = this.#weights;
    const stride = panels * panel;
    const rows = this.#memory.view(this.#rows, batchRows * this.#depth);
    const columns = this.#memory.view(this.#columns, batchRows * this.#depth);
    for (let r = 0; r < batchRows; r++) {
      const row = batch[r];
      for (let f = 0; f < this.#size; f++) {
        const x = row === undefined ? 0 : (row[f] as number);
        rows[r * this.#depth + f] = x;
        columns[f * batchRows + r] = x;
      }
    }
    const sums = this.#memory.view(this.#sums, batchRows * stride);
    sums.fill(0);
    this.#memory.multiply(batchRows, this.#rows, this.#weights, this.#sums);
    return { sums, stride };
  }

  /** Room for how far each row of the last batch moves each class, set to zero. */
  moves(): { set(row: number, column: number, value: number): void } {
    const { panels } = this.#weights;
    const moves = this.#memory.view(this.#moves, batchRows * panels * panel);
    moves.fill(0);
    return {
      set(row, column, value) {
        const within = column % panel;
        moves[((column - within) / panel) * batchRows * panel + row * panel + within] = value;
      },
    };
  }

  /** Adds to each weight the moves of the last batch times its rows. */
  apply(): void {
    const { panels, at } = this.#weights;
    for (let p = 0; p < panels; p++) {
      const move: Packed = { at: this.#moves + p * batchRows * panel * 4, depth: batchRows, panels: 1 };
      this.#memory.multiply(this.#depth, this.#columns, move, at + p * this.#depth * panel * 4, panel);
    }
  }

  scale(factor: number): void {
    const all = this.#memory.view(this.#weights.at, this.#weights.panels * this.#depth * panel);
    for (let i = 0; i < all.length; i++) all[i] = (all[i] as number) * factor;
  }

  /** Adds the weights times a factor to `out`, laid out as in `LinearModel`. */
  addTo(out: Float32Array, factor: number): void {
    const all = this.#memory.view(this.#weights.at, this.#weights.panels * this.#depth * panel);
    for (let c = 0; c < this.#classes; c++) {
      const base = Math.floor(c / panel) * this.#depth * panel + (c % panel);
      for (let f = 0; f < this.#size; f++) {
        const to = f * this.#classes + c;
        out[to] = (out[to] as number) + factor * (all[base + f * panel] as number);
      }
    }
  }
}
