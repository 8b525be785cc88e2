import type { Audience, RankedPassage } from '#domain/article.ts';

export interface SearchRequest {
  query: string;
  /** BCP 47 of the customer. */
  language: string;
  productArea?: string;
  /** What the reader may see. */
  audience: Audience;
  /** Most passages to return. */
  limit: number;
  /** Nothing but this; `productArea` and `language` above only prefer. */
  only?: { productArea?: string; language?: string };
  /** Also say in words why each passage was found. */
  explain?: boolean;
}

export interface SearchResult {
  passages: RankedPassage[];
  /** False when nothing found is likely to answer: the agent must not answer from general knowledge. */
  answerable: boolean;
  /** Calibrated probability that the best passage answers the query. */
  relevance: number;
  /** Words that were read as others: typos. Only when explained. */
  mended?: { from: string; to: string }[];
}

/**
 * Finds passages of the help centre.
 * Contract: an empty or unreadable query gives no passages; rejects only when the index is gone.
 */
export interface Knowledge {
  search(request: SearchRequest): Promise<SearchResult>;
}
