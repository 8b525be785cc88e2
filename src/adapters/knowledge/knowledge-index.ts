import { createHash } from 'node:crypto';
import type { Article, Audience, Passage } from '#domain/article.ts';
import { type LexicalDocument, LexicalIndex } from './lexical-index.ts';
import { type ReadHeading, readHeading } from './match-heading.ts';
import { plain } from './match-texts.ts';
import { SpellingMender } from './mend-spelling.ts';
import type { SimilarityScale } from './similarity-scale.ts';
import { splitArticle } from './split-article.ts';
import { tokenize } from './tokenize.ts';
import type { VectorIndex } from './vector-index.ts';

/** A text whose vector finds a passage, a heading or a whole article. */
export interface MatchText {
  text: string;
  kind: 'part' | 'heading' | 'title';
  /** Passage number; the article's first for a title. */
  passage: number;
}

export interface IndexedPassage extends Passage {
  number: number;
  article: number;
  /** Alt texts of images that it does not show. */
  hidden: string;
  /** Place in the article, from 0. */
  position: number;
  /** It has numbered steps. */
  hasSteps: boolean;
  /** It names a number, beside those of its steps. */
  hasFigures: boolean;
  /** Same for passages of the same words, however spaced. */
  sameness: string;
  /** The article's title and, below it, the last heading: what a question is held against. */
  headings: ReadHeading[];
  /** Vector rows by kind, as far as they are there. */
  rows: Record<MatchText['kind'], readonly number[]>;
}

interface IndexedArticle {
  hash: string;
  passages: number[];
  /** Texts without a vector. What has one is not kept: together they are longer than the articles. */
  waiting: Set<MatchText>;
  /** Texts with one. */
  attached: number;
}

const none: readonly number[] = [];

/** Passages with their words and vectors, in memory. Not a port: `createKnowledge` searches it. */
export class KnowledgeIndex {
  readonly lexical = new LexicalIndex();
  readonly vectors: VectorIndex;
  /** What the embedder's cosines mean; undefined while they are taken as they come. */
  scale: SimilarityScale | undefined;
  readonly passages: (IndexedPassage | undefined)[] = [];
  /** Passage number by vector row. */
  readonly rowPassage: number[] = [];
  readonly rowKind: MatchText['kind'][] = [];
  readonly #articles = new Map<string, IndexedArticle>();
  #speller: SpellingMender | undefined;
  readonly #headings = new Map<string, ReadHeading>();
  #articleCount = 0;

  constructor(vectors: VectorIndex) {
    this.vectors = vectors;
  }

  get speller(): SpellingMender {
    this.#speller ??= new SpellingMender(this.lexical.surfaces);
    return this.#speller;
  }

  get size(): { articles: number; passages: number } {
    return { articles: this.#articles.size, passages: this.lexical.size };
  }

  /** Ids of the articles it holds. */
  articleIds(): string[] {
    return [...this.#articles.keys()];
  }

  has(articleId: string): boolean {
    return this.#articles.has(articleId);
  }

  /** Whether it has this article, unchanged. */
  holds(article: Article): boolean {
    return this.#articles.get(article.id)?.hash === fingerprint(article);
  }

  /** Adds an article that it does not have. */
  put(article: Article): void {
    const hash = fingerprint(article);
    const number = this.#articleCount++;
    const passages: number[] = [];
    const waiting = new Set<MatchText>();
    for (const { passage, matches, hidden } of splitArticle(article)) {
      const at = this.#addPassage(passage, number, passages.length, hidden);
      const headings = passage.headingPath.slice(1);
      if (passages.length === 0 && article.title.trim())
        waiting.add({ kind: 'title', passage: at, text: article.title });
      const last = headings.at(-1);
      if (last) waiting.add({ kind: 'heading', passage: at, text: last });
      for (const text of matches) waiting.add({ kind: 'part', passage: at, text });
      passages.push(at);
    }
    this.#articles.set(article.id, { hash, passages, waiting, attached: 0 });
    this.#speller = undefined;
  }

  drop(articleId: string): void {
    const article = this.#articles.get(articleId);
    if (!article) return;
    const gone = article.passages.flatMap((number) => this.passages[number] ?? []);
    this.lexical.removeArticle(
      gone.map((passage) => ({ number: passage.number, document: lexicalDocument(passage, passage.hidden) })),
    );
    for (const passage of gone) {
      for (const rows of Object.values(passage.rows)) for (const row of rows) this.vectors.remove(row);
      this.passages[passage.number] = undefined;
    }
    this.#speller = undefined;
    this.#articles.delete(articleId);
  }

  /** Texts of an article that have no vector yet. */
  waitingTexts(articleId: string): MatchText[] {
    return [...(this.#articles.get(articleId)?.waiting ?? [])];
  }

  /** Other passages of the same article, itself included. */
  siblings(passage: IndexedPassage): readonly number[] {
    return this.#articles.get(passage.articleId)?.passages ?? [];
  }

  /** How many texts of an article have a vector. */
  attachedTo(articleId: string): number {
    return this.#articles.get(articleId)?.attached ?? 0;
  }

  /** Gives a text its vector; nothing when it has one, or its article has gone meanwhile. */
  attach(text: MatchText, hash: string, vector?: Float32Array): void {
    const passage = this.passages[text.passage];
    const owner = passage && this.#articles.get(passage.articleId);
    if (!passage || !owner?.waiting.delete(text)) return;
    owner.attached++;
    const row = this.vectors.add({ hash, searched: text.kind === 'part' }, vector);
    this.rowPassage[row] = text.passage;
    this.rowKind[row] = text.kind;
    const owners = text.kind === 'title' ? this.siblings(passage) : [text.passage];
    // A new array of the very length: one that grows by itself makes room for sixteen.
    for (const number of owners) {
      const rows = this.passages[number]?.rows;
      if (rows) rows[text.kind] = [...rows[text.kind], row];
    }
  }

  /** Many passages share a heading; it is read once. */
  #heading(text: string, language: string): ReadHeading {
    const key = `${language} ${text}`;
    const known = this.#headings.get(key);
    if (known) return known;
    const heading = readHeading(tokenize(text, language), detached(text));
    this.#headings.set(detached(key), heading);
    return heading;
  }

  #addPassage(passage: Passage, article: number, position: number, hidden: string): number {
    const number = this.lexical.add(lexicalDocument(passage, hidden), article);
    const last = passage.headingPath.slice(1).at(-1);
    const headings = [passage.articleTitle, last].flatMap((text) =>
      text ? [this.#heading(text, passage.language)] : [],
    );
    this.passages[number] = {
      ...passage,
      headingPath: passage.headingPath.map((text) => this.#heading(text, passage.language).text),
      number,
      article,
      headings,
      position,
      hidden,
      hasSteps: /^\d+[.)]\s/m.test(passage.text),
      hasFigures: /\d/.test(passage.text.replace(/^\s*\d+[.)]\s/gm, '')),
      sameness: samenessOf(passage.text),
      rows: { part: none, heading: none, title: none },
    };
    return number;
  }
}

/** The same letters on their own: a string cut out of an article keeps the whole article in memory. */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text));
}

function lexicalDocument(passage: Passage, hidden: string): LexicalDocument {
  return {
    title: tokenize(passage.articleTitle, passage.language),
    heading: tokenize(passage.headingPath.slice(1).join(' '), passage.language),
    body: tokenize(`${plain(passage.text)} ${hidden}`, passage.language),
  };
}

function samenessOf(text: string): string {
  const bare = text.replace(/\s+/g, ' ').trim().toLowerCase();
  return bare && createHash('sha256').update(bare).digest('base64').slice(0, 16);
}

/** Everything that a search shows or filters by: a change of any of it is a change. */
function fingerprint(article: Article): string {
  return JSON.stringify([
    article.contentHash,
    article.title,
    article.url,
    article.productArea,
    article.audience,
    article.language,
    article.lastReviewedAt,
    article.updatedAt,
  ]);
}

const seenBy: Record<Audience, readonly Audience[]> = {
  public: ['public'],
  customers: ['public', 'customers'],
  internal: ['public', 'customers', 'internal'],
};

/** Whether a reader of this audience may see the passage. */
export function maySee(reader: Audience, passage: Passage): boolean {
  return seenBy[reader].includes(passage.audience);
}
