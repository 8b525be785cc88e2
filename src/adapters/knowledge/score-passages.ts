/** What is known of a passage for one query, before it is weighed. Each 0 to about 1. */
export interface PassageFeatures {
  /** Mean over the query's parts of the best similarity of a part of the passage. Missing without vectors. */
  dense?: number;
  /** The same of its heading alone. */
  heading?: number;
  /** The same of the article's title alone. */
  title?: number;
  /** Parts the query was embedded in. */
  parts: number;
  /** BM25F against an ideal passage. */
  lexical: number;
  /** The same for the best passage of the article. */
  article: number;
  /** Share of the query's rare words that the passage holds. */
  coverage: number;
  /** Cosine of the query's words and the title's. */
  titleWords: number;
  /** Share of the query's pairs of words that stand together in the title or the last heading. */
  together: number;
}

/** Blend of a passage, comparable within one query. */
export function blend(features: PassageFeatures): number {
  const { lexical, article, coverage, titleWords, together } = features;
  const words = 0.32 * lexical + 0.15 * article + 0.25 * coverage + 0.15 * titleWords + 0.1 * together;
  if (features.dense === undefined) return words;
  const { dense, title = dense, heading = title } = features;
  const meaning = 0.4 * dense + 0.2 * Math.max(heading, dense) + 0.15 * Math.max(title, dense);
  // The longer a story, the less of it is the question, and the vectors of its parts say less.
  return meaning / Math.sqrt(features.parts) + words;
}
