/** Cosine of a row and the question of this number, -1 to 1; -1 for a row that has gone. */
export type Similarity = (row: number, question: number) => number;

/** A text that wants a vector: named by its hash, and found by `find` only when it is `searched`. */
export interface VectorText {
  hash: string;
  searched: boolean;
}

/**
 * Unit vectors of one embedder, in this process or in the database. Rows are numbers of this process.
 * Contract: `add` wants a text that `held` named or `keep` took; what was removed is not found again.
 */
export interface VectorIndex {
  /** Hashes of those texts whose vectors are here already. */
  held(texts: readonly VectorText[]): Promise<ReadonlySet<string>>;
  /** Takes vectors in, before their texts are added. */
  keep(vectors: readonly (VectorText & { vector: Float32Array })[]): Promise<void>;
  /** `vector` may be left out for what is held. */
  add(text: VectorText, vector?: Float32Array): number;
  remove(row: number): void;
  /** After a lot of changes: a good moment for what makes searches faster. */
  settle(): Promise<void>;
  /** Rows near any of the questions, at most `limit` for each. */
  find(questions: readonly Float32Array[], limit: number, admits: (row: number) => boolean): Promise<number[]>;
  compare(questions: readonly Float32Array[], rows: Iterable<number>): Promise<Similarity>;
}
