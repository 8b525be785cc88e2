import { MatrixMemory, type Packed, panel } from '#adapters/matrix/matrix-memory.ts';
import type { Row } from '../learning/linear-model.ts';

/** The examples of a desk, to compare a message with. Vectors of examples lie one after the other. */
export interface NearestData {
  /** Sparse features below it are words, from it on pieces of words. */
  wordTerms: number;
  dimensions: number;
  dense: Float32Array;
  rows: { indices: Int32Array; values: Float32Array }[];
}

/** How near the nearest example is, by each measure apart: cosines, 0 to 1. */
export interface Nearness {
  meaning: number;
  words: number;
  pieces: number;
}

/** Finds how near a message is to the nearest example, over all examples, exactly. */
export class Nearest {
  readonly #data: NearestData;
  /** For each term, the examples it occurs in and with what value. */
  readonly #postings = new Map<number, { at: number[]; values: number[] }>();
  /** Holds the examples' vectors, to compare a message with all of them in one product. */
  readonly #memory = new MatrixMemory();
  readonly #examples: Packed;

  constructor(data: NearestData) {
    this.#data = data;
    const { dimensions, dense } = data;
    this.#examples = this.#memory.pack(dimensions, data.rows.length, (k, row) => dense[row * dimensions + k] as number);
    this.#memory.keep();
    data.rows.forEach(({ indices, values }, at) => {
      indices.forEach((term, i) => {
        let posting = this.#postings.get(term);
        if (posting === undefined) {
          posting = { at: [], values: [] };
          this.#postings.set(term, posting);
        }
        posting.at.push(at);
        posting.values.push(values[i] ?? 0);
      });
    });
  }

  static of(rows: readonly Row[], wordTerms: number): Nearest {
    const dimensions = rows[0]?.dense.length ?? 0;
    const dense = new Float32Array(rows.length * dimensions);
    rows.forEach((row, at) => {
      dense.set(unit(row.dense), at * dimensions);
    });
    return new Nearest({
      wordTerms,
      dimensions,
      dense,
      rows: rows.map(({ indices, values }) => ({ indices, values })),
    });
  }

  get data(): NearestData {
    return this.#data;
  }

  nearness(row: Row): Nearness {
    const { wordTerms } = this.#data;
    return {
      meaning: this.#meaning(unit(row.dense)),
      words: this.#shared(row, 0, wordTerms),
      pieces: this.#shared(row, wordTerms, Number.POSITIVE_INFINITY),
    };
  }

  #meaning(query: Float32Array): number {
    const memory = this.#memory;
    const { rows } = this.#data;
    const { depth, panels } = this.#examples;
    memory.giveBack();
    const from = memory.lend(depth);
    const to = memory.lend(panels * panel);
    memory.view(from, depth).fill(0).set(query);
    const cosines = memory.view(to, panels * panel).fill(0);
    memory.multiply(1, from, this.#examples, to);
    let best = 0;
    for (let at = 0; at < rows.length; at++) best = Math.max(best, cosines[at] as number);
    return best;
  }

  #shared({ indices, values }: Row, from: number, to: number): number {
    const sums = new Float32Array(this.#data.rows.length);
    for (let i = 0; i < indices.length; i++) {
      const term = indices[i] as number;
      const posting = term >= from && term < to ? this.#postings.get(term) : undefined;
      if (posting === undefined) continue;
      const x = values[i] as number;
      for (let k = 0; k < posting.at.length; k++) {
        const at = posting.at[k] as number;
        sums[at] = (sums[at] as number) + x * (posting.values[k] as number);
      }
    }
    let best = 0;
    for (const sum of sums) if (sum > best) best = sum;
    return best;
  }
}

function unit(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  if (square === 0) return vector;
  const scale = 1 / Math.sqrt(square);
  return vector.map((value) => value * scale);
}
