/** A pointer from a sentence of an answer to the passage that supports it. */
export interface Citation {
  /** 1-based number shown as a chip. */
  number: number;
  articleId: string;
  /** Passage inside the article, e.g. its heading's anchor. */
  passageId: string;
  title: string;
  url?: string;
  /** The exact words of the passage that support the sentence. */
  quote: string;
  /** True when the article was not reviewed within the desk's limit (default 60 days). */
  stale?: boolean;
}
