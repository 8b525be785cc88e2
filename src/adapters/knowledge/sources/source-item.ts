import type { Audience } from '#domain/article.ts';

/** An article as a source has it, before it gets its id here. */
export interface SourceArticle {
  title: string;
  /** Markdown without front matter. */
  body: string;
  url?: string;
  productArea?: string;
  audience?: Audience;
  language?: string;
  owner?: string;
  lastReviewedAt?: Date;
  updatedAt?: Date;
}

/** What a reader has to tell, in the order it finds it. */
export type SourceItem =
  /** `ref` is what the source calls the article: a path, an address, an id; the same at each sync. */
  | { kind: 'article'; ref: string; article: SourceArticle }
  /** Something could not be taken. With a `ref` the article it was stays as it is; without one nothing is kept for it. */
  | { kind: 'fault'; item: string; problem: string; mend: string; ref?: string }
  /** How many there will be. */
  | { kind: 'total'; total: number }
  /** A part could not be looked at: what is missing now may well be there, and nothing is retired. */
  | { kind: 'incomplete' };

/**
 * Reads a source from its beginning to its end.
 * Contract: what is wrong with one item is an item; throws `SourceFault` when nothing can be read.
 */
export type SourceReader = (signal: AbortSignal) => AsyncIterable<SourceItem>;

/** A source cannot be read at all. The message says why, `mend` what to do. */
export class SourceFault extends Error {
  override name = 'SourceFault';
  readonly mend: string;

  constructor(message: string, mend: string, cause?: unknown) {
    super(message, { cause });
    this.mend = mend;
  }
}
