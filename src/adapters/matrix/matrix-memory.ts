import { multiplyModule } from './multiply-module.ts';
import { runs, WorkingMemory } from './working-memory.ts';

/** Columns in a packed panel. */
export const panel = 8;

/** A matrix packed for multiplying with: panels of eight columns, the last filled up with zeros. */
export interface Packed {
  /** Byte offset in the memory. */
  at: number;
  depth: number;
  panels: number;
}

type Multiply = (rows: number, depth: number, panels: number, a: number, b: number, c: number, stride: number) => void;

/**
 * Memory that the multiplying function can reach. What is kept (weights) lies first and stays;
 * what is lent (activations) lies behind it and is given back all at once.
 */
export class MatrixMemory {
  readonly #memory = new WorkingMemory();
  readonly #multiply: Multiply;
  #floats = new Float32Array(this.#memory.buffer);
  #top = 16;
  #kept = 16;

  constructor() {
    // A fused multiply-add is twice as fast; machines without it get the two steps apart.
    const fused = multiplyModule(true);
    this.#multiply = this.#memory.load(runs(fused) ? fused : multiplyModule(false), 'multiply');
  }

  /** Takes room for so many floats; the offset is in bytes. The room holds whatever was there. */
  lend(floats: number): number {
    const at = this.#top;
    // Rounded up so that every matrix starts where vector loads are fast.
    this.#top = (at + floats * 4 + 15) & ~15;
    if (this.#memory.makeRoom(this.#top)) this.#floats = new Float32Array(this.#memory.buffer);
    return at;
  }

  /** Makes everything lent so far stay. */
  keep(): void {
    this.#kept = this.#top;
  }

  /** Gives back everything that was lent since the last `keep`. */
  giveBack(): void {
    this.#top = this.#kept;
  }

  /** The floats at a place. Valid until the next `lend`, which may move the memory. */
  view(at: number, floats: number): Float32Array {
    return this.#floats.subarray(at / 4, at / 4 + floats);
  }

  /**
   * Packs a matrix of `rows` rows and `columns` columns whose value at (k, j) is `value(k, j)`. Its
   * depth is a multiple of four, which the product needs: zeros fill it up, and should fill what it
   * is multiplied with.
   */
  pack(rows: number, columns: number, value: (k: number, j: number) => number): Packed {
    const depth = Math.ceil(rows / 4) * 4;
    const panels = Math.ceil(columns / panel);
    const at = this.lend(panels * depth * panel);
    const out = this.view(at, panels * depth * panel);
    let i = 0;
    for (let p = 0; p < panels; p++) {
      for (let k = 0; k < depth; k++) {
        for (let j = p * panel; j < (p + 1) * panel; j++) {
          out[i] = j < columns && k < rows ? value(k, j) : 0;
          i += 1;
        }
      }
    }
    return { at, depth, panels };
  }

  /**
   * Adds `a` · `b` to `c`. `a` has `rows` rows of `b.depth` floats; a row of `c` has `8 · b.panels`
   * floats unless a longer `stride`, in floats, is given.
   */
  multiply(rows: number, a: number, b: Packed, c: number, stride = b.panels * panel): void {
    this.#multiply(rows, b.depth, b.panels, a, b.at, c, stride * 4);
  }
}
