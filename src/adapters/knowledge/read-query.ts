import type { LexicalIndex, WeightedTerm } from './lexical-index.ts';
import { type HeadingQuery, headingQuery } from './match-heading.ts';
import type { SpellingMender } from './mend-spelling.ts';
import { synonymsOf, synonymWeight } from './synonyms.ts';
import { baseLanguage, type Term, tokenize } from './tokenize.ts';

/** A query as the index understands it. */
export interface ReadQuery {
  /** As asked, with typos mended. */
  text: string;
  /** It names an error code or article number that no article holds. */
  strangeCode: boolean;
  terms: WeightedTerm[];
  /** Summed rarity of words that no passage holds, however spelt. */
  unknown: number;
  /** It asks how something is done. */
  howTo: boolean;
  /** It asks for an amount, a number or a time. */
  howMuch: boolean;
  /** What headings are held against. */
  heading: HeadingQuery;
  /** Texts to embed: the query with its typos mended, in parts when it is long. */
  texts: string[];
  /** Typos that were mended, for the explanation. */
  mended: { from: string; to: string }[];
}

/** Longest text in one vector; longer stories are embedded in parts, so that the question is not lost. */
const partCharacters = 280;

const mostParts = 8;

/** What a guess at a mistyped word may count. */
const guessWeight = 0.8;

/** Codes name one thing: an article that holds the very code is what was asked for. */
const codeWeight = 1.6;

const howTo =
  /\b(how (?:do|can|could|should|would|to)\b|c[oó]mo\b|comment\b|wie (?:kann|setze|mache|geht|lösche|ändere|kündige|bekomme)|como\b|come (?:si|posso|faccio)|hoe (?:kan|moet|doe))|方法|やり方|どうすれば|どうやって|するには/iu;

const howMuch =
  /\b(?:how (?:much|many|long|often|far|big|large|old|late|soon|fast)|what (?:does|do|would|will|is|are)\b.*\b(?:cost|price|limit|maximum)|cu[aá]nt[oa]s?|combien|wie ?(?:viel\w*|lange|oft|gro(?:ß|ss))|quant[oaei]s?|hoe(?:veel| lang| vaak))\b|いくら|何(?:日|時間|人|個|回|円|ドル)|どのくらい|どれくらい/iu;

/** Capitals and digits joined by a mark, E-204 or SKU_77A: not an order number, a price or a date. */
const code = /\b[A-Z][A-Z0-9]*(?:[-_][A-Z0-9]+)*[-_][A-Z]*\d+[A-Z0-9]*\b/g;

/** Reads a query: terms, mended typos, texts for the encoder. Contract: total. */
export function readQuery(query: string, language: string, index: LexicalIndex, speller: SpellingMender): ReadQuery {
  const base = baseLanguage(language);
  const all = tokenize(query, language);
  const said = all.filter((term) => !term.stop);
  // "How does it work?" is all stop words, and still a question.
  const tokens = said.length ? said : all;
  const codes = new Set(
    tokens.filter((token) => token.kind === 'code').flatMap((token) => token.surface.split(/[._:/#@+-]+/)),
  );
  const found = new Map<string, WeightedTerm>();
  const mended = new Map<string, string>();
  const asked: Term[] = [];
  let unknown = 0;
  for (const token of tokens) {
    const others = othersOf(token.term, base, index);
    const known = index.has(token.term);
    const mayMend = !known && !others && token.kind === 'word' && !codes.has(token.surface);
    const guess = mayMend ? speller.mend(token.surface, base) : undefined;
    const meant = (guess && tokenize(guess, language)[0]) || token;
    asked.push(meant);
    if (guess && index.has(meant.term)) mended.set(token.surface, guess);
    else if (!known && !others) {
      // A code that no article holds says nothing; its parts are looked up as words.
      if (token.kind !== 'code') unknown += index.rarity(token.term);
      continue;
    }
    const weight = guess ? guessWeight : !known ? 0 : token.kind === 'code' ? codeWeight : 1;
    const before = found.get(meant.term)?.weight ?? 0;
    found.set(meant.term, {
      term: meant.term,
      weight: Math.max(weight, before),
      others: guess ? othersOf(meant.term, base, index) : others,
    });
  }
  const text = mendText(query, mended);
  return {
    text,
    strangeCode: [...query.matchAll(code)].some(([found]) => !index.has(`=${found.toLowerCase()}`)),
    terms: [...found.values()],
    unknown,
    howTo: howTo.test(query),
    howMuch: howMuch.test(query),
    heading: headingQuery(asked, text, base),
    texts: partsOf(text),
    mended: [...mended].map(([from, to]) => ({ from, to })),
  };
}

/** Other words for a term that some passage holds. */
function othersOf(term: string, language: string, index: LexicalIndex): WeightedTerm[] | undefined {
  const others = [...synonymsOf(term, language)].filter((other) => index.has(other));
  return others.length ? others.map((other) => ({ term: other, weight: synonymWeight })) : undefined;
}

function mendText(query: string, mended: Map<string, string>): string {
  const text = query.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (mended.size === 0) return text;
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => mended.get(word.toLowerCase()) ?? word);
}

function partsOf(text: string): string[] {
  if (text.length <= partCharacters) return text ? [text] : [];
  const parts: string[] = [];
  let part = '';
  for (const sentence of text.match(/[^.!?\n]+[.!?\n]*\s*|[.!?\n]+/g) ?? [text]) {
    if (part && part.length + sentence.length > partCharacters) {
      parts.push(part.trim());
      part = '';
    }
    part += sentence.slice(0, partCharacters);
  }
  if (part.trim()) parts.push(part.trim());
  return parts.slice(0, mostParts);
}
