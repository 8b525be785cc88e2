import { ByteRows } from './bytes/byte-rows.ts';
import { SignRows } from './signs/sign-rows.ts';
import type { Similarity, VectorIndex, VectorText } from './vector-index.ts';

/** A vector found near a query. */
export interface VectorHit {
  row: number;
  /** Cosine, -1 to 1. */
  similarity: number;
}

/** Up to this many rows every one is compared: about half a millisecond. */
const comparedAll = 5_000;

/**
 * Above it, rows are first sorted by how many signs they share with the query, and this many times
 * the wanted number is compared in full: under 1 hit in 100 is lost.
 */
const oversampling = 12;

/**
 * Unit vectors in this process. The row of a removed vector is given to the next that is added.
 * Contract: vectors of one embedder only.
 */
export class VectorRows implements VectorIndex {
  readonly #dimensions: number;
  readonly #bytes: ByteRows;
  #length = 0;
  readonly #free: number[] = [];
  /** Only the rows that are searched, in places of their own. */
  readonly #signs: SignRows;
  readonly #placeOf: number[] = [];
  /** Row by place; -1 where it was removed. */
  readonly #rowAt: number[] = [];
  readonly #freePlaces: number[] = [];

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#signs = new SignRows(dimensions);
    this.#bytes = new ByteRows(dimensions);
  }

  async held(): Promise<ReadonlySet<string>> {
    return new Set();
  }

  async keep(): Promise<void> {}

  async settle(): Promise<void> {}

  async find(questions: readonly Float32Array[], limit: number, admits: (row: number) => boolean): Promise<number[]> {
    return questions.flatMap((question) => this.search(question, limit, admits).map(({ row }) => row));
  }

  async compare(questions: readonly Float32Array[]): Promise<Similarity> {
    return (row, question) => this.similarity(row, questions[question] as Float32Array);
  }

  add({ searched }: Pick<VectorText, 'searched'>, vector: Float32Array): number {
    const row = this.#free.pop() ?? this.#length++;
    this.#bytes.set(row, vector);
    this.#placeOf[row] = -1;
    if (!searched || !vector.some((value) => value !== 0)) return row;
    const place = this.#freePlaces.pop() ?? this.#rowAt.length;
    this.#signs.set(place, vector);
    this.#rowAt[place] = row;
    this.#placeOf[row] = place;
    return row;
  }

  remove(row: number): void {
    const place = this.#placeOf[row] ?? -1;
    if (place >= 0) {
      this.#rowAt[place] = -1;
      this.#freePlaces.push(place);
    }
    this.#free.push(row);
  }

  similarity(row: number, query: Float32Array): number {
    return this.#bytes.compare(row, query);
  }

  /** The nearest rows, nearest first. */
  search(query: Float32Array, limit: number, admits: (row: number) => boolean): VectorHit[] {
    const rows = this.#rowAt.length > comparedAll ? this.#nearBySigns(query, limit * oversampling) : this.#rowAt;
    const hits: VectorHit[] = [];
    let floor = Number.NEGATIVE_INFINITY;
    for (const row of rows) {
      if (row < 0 || !admits(row)) continue;
      const similarity = this.similarity(row, query);
      if (similarity <= floor) continue;
      hits.push({ row, similarity });
      if (hits.length >= limit * 4) floor = keepBest(hits, limit);
    }
    keepBest(hits, limit);
    return hits;
  }

  /** Rows that share most signs with the query, at least `wanted` of them. */
  #nearBySigns(query: Float32Array, wanted: number): number[] {
    const apart = this.#signs.apart(query);
    const most = distanceOf(apart, wanted, this.#dimensions);
    const rows: number[] = [];
    for (let place = 0; place < apart.length; place++)
      if ((apart[place] as number) <= most) rows.push(this.#rowAt[place] as number);
    return rows;
  }
}

/** The distance within which at least so many lie. */
function distanceOf(apart: Uint16Array, wanted: number, dimensions: number): number {
  const counts = new Uint32Array(dimensions + 1);
  for (let at = 0; at < apart.length; at++) {
    const distance = apart[at] as number;
    counts[distance] = (counts[distance] as number) + 1;
  }
  let most = 0;
  for (let seen = counts[0] as number; seen < wanted && most < dimensions; ) seen += counts[++most] as number;
  return most;
}

function keepBest(hits: VectorHit[], limit: number): number {
  hits.sort((a, b) => b.similarity - a.similarity || a.row - b.row);
  if (hits.length > limit) hits.length = limit;
  return hits.at(-1)?.similarity ?? Number.NEGATIVE_INFINITY;
}
