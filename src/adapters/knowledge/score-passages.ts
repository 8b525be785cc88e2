/** What is known of a passage for one query, before it is weighed. Each 0 to about 1. */
export interface PassageFeatures {
  /** Best similarity of a part of the passage. Missing without vectors. */
  dense?: number;
  /** Best similarity of its heading alone. */
  heading?: number;
  /** Similarity of the article's title alone. */
  title?: number;
  /** BM25F against an ideal passage. */
  lexical: number;
  /** The same for the best passage of the article. */
  article: number;
  /** Share of the query's rare words that the passage holds. */
  coverage: number;
}

/** Blend of a passage, comparable within one query. */
export function blend(features: PassageFeatures): number {
  if (features.dense === undefined) return 0.7 * features.lexical + 0.2 * features.article + 0.1 * features.coverage;
  const heading = features.heading ?? features.title ?? features.dense;
  const title = features.title ?? features.dense;
  return (
    0.4 * features.dense +
    0.2 * Math.max(heading, features.dense) +
    0.15 * Math.max(title, features.dense) +
    0.35 * features.lexical +
    0.1 * features.article +
    0.1 * features.coverage
  );
}
