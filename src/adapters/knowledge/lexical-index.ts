import { FieldLengths } from './field-lengths.ts';
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

/** A query term with its other words, and the most that it can add to a passage. */
interface Concept {
  words: { posting: Posting; value: number }[];
  most: number;
}

/**
 * Words to passages, with BM25F ranking, in typed memory of our own: a search over 100,000 passages
 * must stay under the time of one query embedding.
 */
export class LexicalIndex {
  readonly #postings = new Map<string, Posting>();
  readonly #lengths = new FieldLengths();
  /** Surface forms with how often they occur: what typos are mended to. */
  readonly surfaces = new Map<string, number>();
  /** Headings of every candidate ask for them; forgotten at each change. */
  readonly #rarities = new Map<string, number>();
  #articles = 0;
  #lastArticle = -1;
  #scores = new Float64Array(0);
  #covered = new Float64Array(0);
  /** What the passages got for the query term at hand, when it has other words. */
  #concept = new Float64Array(0);
  /** And how much of the query that was. */
  #share = new Float64Array(0);

  get size(): number {
    return this.#lengths.size;
  }

  /** Adds a passage of an article and returns its number. Passages of one article come in a row. */
  add(document: LexicalDocument, article: number): number {
    this.#rarities.clear();
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
    const number = this.#lengths.add(count(document.title, 20), count(document.heading, 10), count(document.body, 0));
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
    return number;
  }

  /** Takes the passages of one article out, with what they said of how rare their words are. */
  removeArticle(passages: readonly { number: number; document: LexicalDocument }[]): void {
    this.#rarities.clear();
    const terms = new Set<string>();
    let removed = false;
    for (const { number, document } of passages) {
      if (!this.#lengths.remove(number)) continue;
      removed = true;
      for (const { term, surface, kind, stop } of Object.values(document).flat() as Term[]) {
        if (stop) continue;
        terms.add(term);
        if (kind !== 'word') continue;
        const left = (this.surfaces.get(surface) ?? 0) - 1;
        if (left > 0) this.surfaces.set(surface, left);
        else this.surfaces.delete(surface);
      }
    }
    if (removed) this.#articles--;
    for (const term of terms) {
      const posting = this.#postings.get(term);
      // The numbers of dead passages stay in a posting until its last article has gone.
      if (posting && --posting.articles === 0) this.#postings.delete(term);
    }
  }

  has(term: string): boolean {
    return this.#postings.has(term);
  }

  /**
   * How rare a term is among articles; a term that occurs nowhere is the rarest. Counted by article,
   * because the title is part of each of its passages: a long article would make its own subject common.
   */
  rarity(term: string): number {
    const known = this.#rarities.get(term);
    if (known !== undefined) return known;
    const frequency = this.#postings.get(term)?.articles ?? 0;
    const rarity = Math.log(1 + (this.#articles + 0.5) / (frequency + 0.5));
    // Not what customers make up: that has no end.
    if (frequency > 0) this.#rarities.set(term, rarity);
    return rarity;
  }

  /** Best passages by words. `unknown` is the rarity of query words that were not found at all. */
  search(terms: WeightedTerm[], limit: number, admits: (document: number) => boolean, unknown = 0): LexicalHit[] {
    this.#makeRoom();
    const scale = (k1 + 1) * (unknown + terms.reduce((sum, { term }) => sum + this.rarity(term), 0) || 1);
    const touched = this.#scoreAll(this.#conceptsOf(terms), limit, admits);
    const scores = this.#scores;
    const covered = this.#covered;
    const hits: LexicalHit[] = [];
    let floor = 0;
    for (const document of touched) {
      const score = (scores[document] as number) / scale;
      const coverage = ((covered[document] as number) * (k1 + 1)) / scale;
      scores[document] = 0;
      covered[document] = 0;
      if (score < floor || !admits(document)) continue;
      hits.push({ document, score, coverage });
      if (hits.length >= limit * 4) floor = keepBest(hits, limit);
    }
    keepBest(hits, limit);
    return hits;
  }

  /** The words of a query that some passage holds, those that can add most first. */
  #conceptsOf(terms: WeightedTerm[]): Concept[] {
    const concepts = terms.map(({ term, weight, others = [] }): Concept => {
      const rarity = this.rarity(term);
      const words = [{ term, weight }, ...others].flatMap((word) => {
        const posting = this.#postings.get(word.term);
        // A common synonym of a rare word is worth what it says, not what the rare word would.
        return posting ? [{ posting, value: Math.min(rarity, this.rarity(word.term)) * word.weight }] : [];
      });
      return { words, most: (k1 + 1) * Math.max(0, ...words.map(({ value }) => value)) };
    });
    return concepts.toSorted((a, b) => b.most - a.most);
  }

  /**
   * Scores the passages, and returns those that hold a word at all. Once the words that are left
   * cannot lift a new passage among the best, they only add to those that have a score: a common
   * word stands in most passages of a big help centre.
   */
  #scoreAll(concepts: Concept[], limit: number, admits: (document: number) => boolean): number[] {
    const touched: number[] = [];
    let left = concepts.reduce((sum, { most }) => sum + most, 0);
    let reached = 0;
    let onlyKnown = false;
    for (const concept of concepts) {
      // No score is above what was reached: mostly that says enough, and nothing has to be counted.
      onlyKnown ||= left < reached && touched.length >= limit && left < this.#leastOfBest(touched, limit, admits);
      left -= concept.most;
      reached += concept.most;
      const [only] = concept.words;
      if (concept.words.length === 1 && only) this.#score(only, touched, onlyKnown);
      else if (only) this.#scoreBest(concept.words, touched, onlyKnown);
    }
    return touched;
  }

  #score({ posting, value }: Concept['words'][number], touched: number[], onlyKnown: boolean): void {
    // In locals: the loop runs over every passage that holds the word.
    const { documents, counts } = posting;
    const norms = this.#lengths.norms();
    const scores = this.#scores;
    const covered = this.#covered;
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] as number;
      const known = covered[document] !== 0;
      if (onlyKnown && !known) continue;
      const frequency = frequencyIn(counts[at] as number, norms, document * 3);
      if (frequency === 0) continue;
      if (!known) touched.push(document);
      scores[document] = (scores[document] as number) + (value * frequency * (k1 + 1)) / (frequency + k1);
      covered[document] = (covered[document] as number) + value;
    }
  }

  /** Of several words for one thing the one that scores a passage highest counts. */
  #scoreBest(words: Concept['words'], touched: number[], onlyKnown: boolean): void {
    const norms = this.#lengths.norms();
    const scores = this.#scores;
    const covered = this.#covered;
    const concept = this.#concept;
    const found: number[] = [];
    for (const { posting, value } of words) {
      const { documents, counts } = posting;
      for (let at = 0; at < documents.length; at++) {
        const document = documents[at] as number;
        const before = concept[document] as number;
        const known = before !== 0 || covered[document] !== 0;
        if (onlyKnown && !known) continue;
        const frequency = frequencyIn(counts[at] as number, norms, document * 3);
        if (frequency === 0) continue;
        const score = (value * frequency * (k1 + 1)) / (frequency + k1);
        if (score <= before) continue;
        if (before === 0) found.push(document);
        if (!known) touched.push(document);
        concept[document] = score;
        scores[document] = (scores[document] as number) + score - before;
        this.#share[document] = value;
      }
    }
    for (const document of found) {
      concept[document] = 0;
      covered[document] = (covered[document] as number) + (this.#share[document] as number);
    }
  }

  /** A score that at least `limit` of the admitted passages have, at most a hundredth below the best such. */
  #leastOfBest(touched: number[], limit: number, admits: (document: number) => boolean): number {
    const scores = this.#scores;
    let highest = 0;
    for (const document of touched) highest = Math.max(highest, scores[document] as number);
    const all = new Uint32Array(scoreSteps + 1);
    for (const document of touched) {
      const step = Math.floor(((scores[document] as number) / highest) * scoreSteps);
      all[step] = (all[step] as number) + 1;
    }
    // Mostly everything is admitted, and to ask for each passage takes longer than to score it.
    for (let wanted = limit; ; wanted *= 4) {
      const step = lowestStep(all, wanted);
      const least = (step / scoreSteps) * highest;
      if (step === 0 || this.#countAdmitted(touched, least, admits, limit) >= limit) return least;
    }
  }

  /** How many admitted passages have at least this score; counts no further than `enough`. */
  #countAdmitted(touched: number[], least: number, admits: (document: number) => boolean, enough: number): number {
    let count = 0;
    for (const document of touched) {
      if ((this.#scores[document] as number) >= least && admits(document) && ++count >= enough) break;
    }
    return count;
  }

  #makeRoom(): void {
    const { length } = this.#lengths;
    if (this.#scores.length >= length) return;
    this.#scores = new Float64Array(length * 2);
    this.#covered = new Float64Array(length * 2);
    this.#concept = new Float64Array(length * 2);
    this.#share = new Float64Array(length * 2);
  }
}

/** Steps in which the best scores are told apart while a search goes on. */
const scoreSteps = 100;

/** The highest step at or above which so many are, 0 when there are not so many. */
function lowestStep(counts: Uint32Array, wanted: number): number {
  let count = 0;
  for (let step = scoreSteps; step > 0; step--) {
    count += counts[step] as number;
    if (count >= wanted) return step;
  }
  return 0;
}

/** Occurrences of a word in a passage, weighed by field and by the field's length. */
function frequencyIn(packed: number, norms: Float32Array, at: number): number {
  return (
    (packed >> 20) * (norms[at] as number) +
    ((packed >> 10) & 1023) * (norms[at + 1] as number) +
    (packed & 1023) * (norms[at + 2] as number)
  );
}

/** Keeps the best, best first; equal scores by number, so that a search repeats itself. Returns the least kept. */
function keepBest(hits: LexicalHit[], limit: number): number {
  hits.sort((a, b) => b.score - a.score || a.document - b.document);
  if (hits.length <= limit) return 0;
  hits.length = limit;
  return hits.at(-1)?.score ?? 0;
}
