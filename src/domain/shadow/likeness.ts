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
  const wanted = readClaims(human);
  if (wanted.length === 0) return undefined;
  const made = new Set(readClaims(draft).flatMap(({ meanings }) => meanings.flat()));
  return wanted.filter(({ meanings }) => meanings.flat().some((meaning) => made.has(meaning))).length / wanted.length;
}
