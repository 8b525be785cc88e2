/** Who may read an article: everyone, signed-in customers, or the team only. */
export const audiences = ['public', 'customers', 'internal'] as const;
export type Audience = (typeof audiences)[number];

/** A help-centre article, as a source gave it. */
export interface Article {
  id: string;
  title: string;
  /** Markdown without front matter. */
  body: string;
  url?: string;
  productArea?: string;
  audience: Audience;
  /** BCP 47. */
  language: string;
  owner?: string;
  /** SHA-256 of title and body, hex; what did not change is not indexed again. */
  contentHash: string;
  lastReviewedAt?: Date;
  updatedAt?: Date;
  /** Where it came from, e.g. `folder`. */
  source: string;
}

/** A part of an article small enough to match and large enough to answer from. */
export interface Passage {
  /** `articleId#anchor` or `articleId#anchor-n`. */
  id: string;
  articleId: string;
  articleTitle: string;
  url?: string;
  /** From the article's title down to the nearest heading. */
  headingPath: string[];
  /** Markdown. */
  text: string;
  /** `text` as sentences, steps and table rows, each exact; joined they are `text`. What citations point at. */
  units: string[];
  productArea?: string;
  audience: Audience;
  language: string;
  lastReviewedAt?: Date;
  updatedAt?: Date;
}

/** A passage found for a query, with why. */
export interface RankedPassage extends Passage {
  /** Blended relevance, 0 to 1, comparable within one query only. */
  score: number;
  /** Calibrated probability that it answers the query, comparable across queries. */
  relevance: number;
  scores: { dense?: number; lexical?: number };
  /** What made the score, in words, the weightiest first; only when the search was asked to explain. */
  why?: string[];
}
