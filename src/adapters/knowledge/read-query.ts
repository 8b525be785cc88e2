import type { LexicalIndex, WeightedTerm } from './lexical-index.ts';
import type { SpellingMender } from './mend-spelling.ts';
import { baseLanguage, type Term, tokenize } from './tokenize.ts';

/** A query as the index understands it. */
export interface ReadQuery {
  terms: WeightedTerm[];
  /** Summed rarity of words that no passage holds, however spelt. */
  unknown: number;
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

/** Reads a query: terms, mended typos, texts for the encoder. Contract: total. */
export function readQuery(query: string, language: string, index: LexicalIndex, speller: SpellingMender): ReadQuery {
  const base = baseLanguage(language);
  const all = tokenize(query, language);
  const said = all.filter((term) => !term.stop);
  // "How does it work?" is all stop words, and still a question.
  const tokens = said.length ? said : all;
  const weights = new Map<string, number>();
  const mended = new Map<string, string>();
  const codes = new Set(
    tokens.filter((token) => token.kind === 'code').flatMap((token) => token.surface.split(/[._:/#@+-]+/)),
  );
  let unknown = 0;
  const add = (term: string, weight: number) => weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  for (const token of tokens) {
    if (index.has(token.term)) {
      add(token.term, token.kind === 'code' ? codeWeight : 1);
      continue;
    }
    if (token.kind === 'code') continue;
    const guess = token.kind === 'word' && !codes.has(token.surface) ? speller.mend(token.surface, base) : undefined;
    const [guessed] = guess ? tokenize(guess, language) : [];
    if (guess && guessed && index.has(guessed.term)) {
      mended.set(token.surface, guess);
      add(guessed.term, guessWeight);
    } else unknown += index.rarity(token.term);
  }
  return {
    terms: [...weights].map(([term, weight]) => ({ term, weight })),
    unknown,
    texts: partsOf(mendText(query, all, mended)),
    mended: [...mended].map(([from, to]) => ({ from, to })),
  };
}

function mendText(query: string, terms: Term[], mended: Map<string, string>): string {
  const text = query.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (mended.size === 0 || terms.length === 0) return text;
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
