import type { Claim } from '../claims/claim.ts';
import { readClaims } from '../claims/read-claims.ts';

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** How alike two answers are in words, 0 to 1 (Dice over their sets of words). Pure. */
export function wordLikeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.size + b.size === 0) return 1;
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);
}

/**
 * Of the checkable claims (amounts, dates, links, order numbers) in what a person wrote, the share
 * that the draft makes too. Undefined when the person claimed nothing. Pure.
 */
export function claimRecall(human: string, draft: string): number | undefined {
  const wanted = readClaims(plain(human));
  if (wanted.length === 0) return undefined;
  const made = new Set(readClaims(plain(draft)).flatMap(meaningsOf));
  return wanted.filter((claim) => meaningsOf(claim).some((meaning) => made.has(meaning))).length / wanted.length;
}

/** Stars around a number hide the word before it, which says what the number is. */
const plain = (text: string) => text.replaceAll('**', '');

/** "1594" alone and "order 1594" are the same order to whoever reads both. */
const meaningsOf = ({ meanings }: Claim) => meanings.flat().map((meaning) => meaning.replace(/^number:/, 'code:'));
