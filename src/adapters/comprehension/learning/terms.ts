import { normalise, tokens } from './normalise.ts';

/** How often each term occurs; a term is named by a 32-bit hash. */
export type TermCounts = Map<number, number>;

/** The two views of a text's surface: its words in order, and the pieces of its words. */
export interface Terms {
  words: TermCounts;
  pieces: TermCounts;
  /** The original words of a text that was put into English: they help where known and are no loss where not. */
  original?: { words: TermCounts; pieces: TermCounts };
}

/** Most tokens that are counted: enough for 2,000 characters of prose. */
const tokenLimit = 400;

/**
 * Words and pairs of words, and pieces of 3 to 5 characters of each word with its borders marked.
 * Pieces carry typos, inflection and languages nobody wrote examples in.
 */
export function termsOf(text: string): Terms {
  const words: TermCounts = new Map();
  const pieces: TermCounts = new Map();
  const list = tokens(normalise(text)).slice(0, tokenLimit);
  let before = '';
  for (const token of list) {
    count(words, hash(`w ${token}`));
    if (before !== '') count(words, hash(`p ${before} ${token}`));
    before = token;
    if (!/[\p{L}\p{N}]/u.test(token)) continue;
    const symbols = [' ', ...token.slice(0, 40), ' '];
    for (let length = 3; length <= 5; length++) {
      for (let i = 0; i + length <= symbols.length; i++) {
        count(pieces, hash(`c ${symbols.slice(i, i + length).join('')}`));
      }
    }
  }
  return { words, pieces };
}

function count(counts: TermCounts, term: number): void {
  counts.set(term, (counts.get(term) ?? 0) + 1);
}

/** FNV-1a over UTF-16 units, finished with a mix so that near strings land far apart. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}
