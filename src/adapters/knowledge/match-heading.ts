import { synonymsOf } from './synonyms.ts';
import type { Term } from './tokenize.ts';

/** How far a query and a heading say the same, each 0 to 1. */
export interface HeadingMatch {
  /** Cosine of their words, rare ones counting more. */
  words: number;
  /** Share of the heading's words, by rarity, that the query says in some form. */
  covered: number;
  /** Shared runs of three letters: forgives endings, typos and compounds. */
  letters: number;
}

/** A query made ready to be held against many headings. */
export interface HeadingQuery {
  terms: Term[];
  /** The words of `terms`: most headings share none, and that is known at once. */
  words: ReadonlySet<string>;
  letters: Set<string>;
  /** Two words that follow on each other, also as others may say them, to the number of their pair. */
  pairs: ReadonlyMap<string, number>;
  /** Every word of a pair. */
  paired: ReadonlySet<string>;
  pairCount: number;
  language: string;
}

/** Another word for it is nearly as good as the word itself. */
const synonymValue = 0.8;

/** "Exchange" is not what was asked by who says "return": of a section's heading another word says half. */
const saidOtherwise = 0.5;

/** Words that share fewer letters than this are different words. */
const alike = 0.5;

export function headingQuery(terms: Term[], text: string, language: string): HeadingQuery {
  const said = telling(terms);
  const pairs = new Map<string, number>();
  for (const [at, next] of said.slice(1).entries())
    for (const way of waysToSay(said[at] as Term, next, language)) pairs.set(way, at);
  const own = distinct(terms);
  return {
    terms: own,
    words: new Set(own.map(({ term }) => term)),
    letters: trigrams(text),
    pairs,
    paired: new Set([...pairs.keys()].flatMap((pair) => pair.split(' '))),
    pairCount: Math.max(0, said.length - 1),
    language,
  };
}

/** A heading made ready to be held against many queries. There are as many as passages: it holds no more than it must. */
export interface ReadHeading {
  text: string;
  /** Without stop words, in the order they stand in. */
  said: readonly Term[];
  /** Each of them once. */
  terms: readonly Term[];
}

/** Words at most so far apart belong together: "pay by monthly invoice". */
const nearness = 3;

export function readHeading(terms: Term[], text: string): ReadHeading {
  const said = telling(terms);
  const once = distinct(said);
  return { text, said: once.length < said.length ? said : once, terms: once };
}

/** Cosine of their words, rare ones counting more: cheap enough for every candidate. */
export function matchWords(query: HeadingQuery, heading: ReadHeading, rarity: (term: string) => number): number {
  if (!heading.terms.some(({ term }) => query.words.has(term))) return 0;
  let shared = 0;
  let norm = 0;
  for (const { term } of heading.terms) {
    const value = rarity(term) ** 2;
    norm += value;
    if (query.words.has(term)) shared += value;
  }
  const queryNorm = query.terms.reduce((sum, term) => sum + rarity(term.term) ** 2, 0);
  return shared / Math.sqrt(norm * queryNorm);
}

/** Share of the query's pairs of words that stand together in one of the headings. */
export function pairsTogether({ pairs, paired, pairCount }: HeadingQuery, headings: readonly ReadHeading[]): number {
  const together = new Set<number | undefined>();
  for (const { said } of headings) {
    for (const [at, { term }] of said.entries()) {
      if (!paired.has(term)) continue;
      for (const other of said.slice(at + 1, at + 1 + nearness)) {
        if (!paired.has(other.term)) continue;
        // In either order.
        together.add(pairs.get(`${term} ${other.term}`)).add(pairs.get(`${other.term} ${term}`));
      }
    }
  }
  together.delete(undefined);
  return pairCount ? together.size / pairCount : 0;
}

/** Share of the heading's words, by rarity, that the query says or has another word for. */
export function headingSaid(query: HeadingQuery, heading: ReadHeading, rarity: (term: string) => number): number {
  const shares = heading.terms.map(({ term }) => {
    if (query.words.has(term)) return 1;
    const others = synonymsOf(term, query.language);
    return others.size > 0 && query.terms.some((own) => others.has(own.term)) ? saidOtherwise : 0;
  });
  if (shares.length === 0) return 1;
  if (!shares.some(Boolean)) return 0;
  let said = 0;
  let total = 0;
  for (const [at, { term }] of heading.terms.entries()) {
    const value = rarity(term);
    total += value;
    said += value * (shares[at] as number);
  }
  return said / total;
}

/** Compares a query with a heading. `rarity` says how much a term tells. */
export function matchHeading(
  query: HeadingQuery,
  heading: ReadHeading,
  rarity: (term: string) => number,
): HeadingMatch {
  let covered = 0;
  let total = 0;
  for (const own of heading.terms) {
    const value = rarity(own.term);
    total += value;
    covered += value * best(query, own);
  }
  return {
    words: matchWords(query, heading, rarity),
    covered: total ? covered / total : 0,
    letters: dice(query.letters, trigrams(heading.text)),
  };
}

function best(query: HeadingQuery, own: Term): number {
  let most = 0;
  for (const term of query.terms) {
    if (term.term === own.term) return 1;
    if (most < synonymValue && synonymsOf(own.term, query.language).has(term.term)) most = synonymValue;
    else if (own.kind === 'word' && term.kind === 'word') {
      const share = dice(trigrams(own.surface), trigrams(term.surface));
      if (share >= alike && share > most) most = share;
    }
  }
  return most;
}

/** Without stop words and without codes, whose parts are there as words. */
function telling(terms: readonly Term[]): Term[] {
  return terms.filter((term) => !term.stop && term.kind !== 'code');
}

/** Each term once. */
function distinct(terms: readonly Term[]): Term[] {
  return [...new Map(telling(terms).map((term) => [term.term, term])).values()];
}

function waysToSay(left: Term, right: Term, language: string): string[] {
  const ways = (term: Term) => [term.term, ...synonymsOf(term.term, language)];
  return ways(left).flatMap((one) => ways(right).map((other) => `${one} ${other}`));
}

/** Runs of three letters of a text, with its edges marked by spaces. */
function trigrams(text: string): Set<string> {
  const bare = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const grams = new Set<string>();
  for (let at = 0; at + 3 <= bare.length; at++) grams.add(bare.slice(at, at + 3));
  return grams;
}

function dice(left: Set<string>, right: Set<string>): number {
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const gram of left.size < right.size ? left : right)
    if ((left.size < right.size ? right : left).has(gram)) shared++;
  return (2 * shared) / (left.size + right.size);
}
