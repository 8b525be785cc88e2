import type { Term } from './tokenize.ts';

/** What of a passage is matched by words. */
export interface LexicalDocument {
  title: Term[];
  heading: Term[];
  body: Term[];
}

/** A query term with what it may count: 1 as written, less when it was guessed. */
export interface WeightedTerm {
  term: string;
  weight: number;
  /** Other words for it; a passage is credited with the best of them, not with their sum. */
  others?: { term: string; weight: number }[];
}

export interface LexicalHit {
  document: number;
  /** BM25F over the score of an ideal passage that holds every term in its title: 0 to about 1. */
  score: number;
  /** Share of the query's rarity that the passage holds at all, 0 to 1. */
  coverage: number;
}

/** How much one occurrence in a field counts, and how much a long field is held against it. */
const fields = { title: { weight: 2.2, b: 0.3 }, heading: { weight: 1.8, b: 0.3 }, body: { weight: 1, b: 0.7 } };

/** Saturation of repeated words; 1.2 is BM25's usual value and nothing near it was better. */
const k1 = 1.2;

interface Posting {
  documents: number[];
  /** Occurrences, 10 bits a field: title, heading, body. */
  counts: number[];
  /** Articles that hold the term. */
  articles: number;
  lastArticle: number;
}

interface Lengths {
  title: number;
  heading: number;
  body: number;
}

/**
 * Words to passages, with BM25F ranking, in typed memory of our own: a search over 100,000 passages
 * must stay under the time of one query embedding.
 */
export class LexicalIndex {
  readonly #postings = new Map<string, Posting>();
  readonly #lengths: Lengths[] = [];
  readonly #alive: boolean[] = [];
  readonly #total: Lengths = { title: 0, heading: 0, body: 0 };
  /** Surface forms with how often they occur: what typos are mended to. */
  readonly surfaces = new Map<string, number>();
  #size = 0;
  #articles = 0;
  #lastArticle = -1;
  #scores = new Float64Array(0);
  #covered = new Float64Array(0);
  /** What the passages got for the query term at hand, when it has other words. */
  readonly #concept = new Map<number, { score: number; share: number }>();

  get size(): number {
    return this.#size;
  }

  /** Adds a passage of an article and returns its number. Passages of one article come in a row. */
  add(document: LexicalDocument, article: number): number {
    const number = this.#lengths.length;
    const counts = new Map<string, number>();
    const count = (terms: Term[], shift: number) => {
      for (const { term, surface, kind, stop } of terms) {
        if (stop) continue;
        const before = counts.get(term) ?? 0;
        if (((before >> shift) & 1023) < 1023) counts.set(term, before + (1 << shift));
        if (kind === 'word') this.surfaces.set(surface, (this.surfaces.get(surface) ?? 0) + 1);
      }
      return terms.reduce((sum, term) => sum + (term.stop ? 0 : 1), 0);
    };
    const lengths = {
      title: count(document.title, 20),
      heading: count(document.heading, 10),
      body: count(document.body, 0),
    };
    for (const [term, packed] of counts) {
      let posting = this.#postings.get(term);
      if (!posting) {
        posting = { documents: [], counts: [], articles: 0, lastArticle: -1 };
        this.#postings.set(term, posting);
      }
      if (posting.lastArticle !== article) posting.articles++;
      posting.lastArticle = article;
      posting.documents.push(number);
      posting.counts.push(packed);
    }
    if (article !== this.#lastArticle) this.#articles++;
    this.#lastArticle = article;
    this.#lengths.push(lengths);
    this.#alive.push(true);
    this.#count(lengths, 1);
    return number;
  }

  /** Takes a passage out of results; its postings stay until the index is built anew. */
  remove(number: number): void {
    const lengths = this.#lengths[number];
    if (!lengths || !this.#alive[number]) return;
    this.#alive[number] = false;
    this.#count(lengths, -1);
  }

  has(term: string): boolean {
    return this.#postings.has(term);
  }

  /**
   * How rare a term is among articles; a term that occurs nowhere is the rarest. Counted by article,
   * because the title is part of each of its passages: a long article would make its own subject common.
   */
  rarity(term: string): number {
    const frequency = this.#postings.get(term)?.articles ?? 0;
    return Math.log(1 + (this.#articles + 0.5) / (frequency + 0.5));
  }

  /** Best passages by words. `unknown` is the rarity of query words that were not found at all. */
  search(terms: WeightedTerm[], limit: number, admits: (document: number) => boolean, unknown = 0): LexicalHit[] {
    if (this.#scores.length < this.#lengths.length) {
      this.#scores = new Float64Array(this.#lengths.length * 2);
      this.#covered = new Float64Array(this.#lengths.length * 2);
    }
    const touched: number[] = [];
    const scores = this.#scores;
    const covered = this.#covered;
    let ideal = unknown;
    for (const { term, weight, others = [] } of terms) {
      const rarity = this.rarity(term);
      ideal += rarity;
      this.#concept.clear();
      for (const word of [{ term, weight }, ...others]) {
        const posting = this.#postings.get(word.term);
        // A common synonym of a rare word is worth what it says, not what the rare word would.
        const value = Math.min(rarity, this.rarity(word.term)) * word.weight;
        if (posting) this.#score(posting, value, touched, others.length > 0);
      }
    }
    const hits: LexicalHit[] = [];
    let floor = 0;
    for (const document of touched) {
      const score = (scores[document] as number) / ((k1 + 1) * (ideal || 1));
      const coverage = (covered[document] as number) / (ideal || 1);
      scores[document] = 0;
      covered[document] = 0;
      if (score < floor || !admits(document)) continue;
      hits.push({ document, score, coverage });
      if (hits.length >= limit * 4) floor = keepBest(hits, limit);
    }
    keepBest(hits, limit);
    return hits;
  }

  #score(posting: Posting, value: number, touched: number[], several: boolean): void {
    // In locals: the loop runs over every passage that holds the word.
    const { documents, counts } = posting;
    const alive = this.#alive;
    const lengths = this.#lengths;
    const scores = this.#scores;
    const covered = this.#covered;
    const size = this.#size || 1;
    const title = this.#total.title / size;
    const heading = this.#total.heading / size;
    const body = this.#total.body / size;
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] as number;
      if (!alive[document]) continue;
      const packed = counts[at] as number;
      const length = lengths[document] as Lengths;
      const frequency =
        part(packed >> 20, length.title, title, fields.title) +
        part((packed >> 10) & 1023, length.heading, heading, fields.heading) +
        part(packed & 1023, length.body, body, fields.body);
      if (covered[document] === 0) touched.push(document);
      let score = (value * frequency * (k1 + 1)) / (frequency + k1);
      let share = value;
      if (several) {
        const before = this.#concept.get(document);
        if (before && before.score >= score) continue;
        this.#concept.set(document, { score, share });
        score -= before?.score ?? 0;
        share -= before?.share ?? 0;
      }
      scores[document] = (scores[document] as number) + score;
      covered[document] = (covered[document] as number) + share;
    }
  }

  #count(lengths: Lengths, sign: 1 | -1): void {
    this.#size += sign;
    this.#total.title += sign * lengths.title;
    this.#total.heading += sign * lengths.heading;
    this.#total.body += sign * lengths.body;
  }
}

function part(count: number, length: number, average: number, field: { weight: number; b: number }): number {
  if (count === 0) return 0;
  return (field.weight * count) / (1 - field.b + (field.b * length) / (average || 1));
}

/** Keeps the best, best first; equal scores by number, so that a search repeats itself. Returns the least kept. */
function keepBest(hits: LexicalHit[], limit: number): number {
  hits.sort((a, b) => b.score - a.score || a.document - b.document);
  if (hits.length <= limit) return 0;
  hits.length = limit;
  return hits.at(-1)?.score ?? 0;
}
