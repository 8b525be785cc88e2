import { lookAhead, splitSentences } from '../claims/split-sentences.ts';
import { checkSentence } from './check-draft.ts';
import { type DraftRules, defaultDraftRules, type Finding } from './finding.ts';
import type { ReadEvidence } from './read-evidence.ts';

export interface Release {
  /** New text for the customer, as written; empty when there is none. */
  text: string;
  /** Characters of the whole text released so far; pass it to the next call. */
  released: number;
  /** Why the next sentence is held back; nothing after it is released either. */
  held: Finding[];
}

/**
 * Which part of a text that still grows may go to the customer now: whole sentences, in order,
 * that pass every check of a sentence. What is released in pieces is a prefix of the text; the
 * whole draft is still checked at its end.
 */
export function releaseSentences(
  textSoFar: string,
  read: ReadEvidence,
  released: number,
  rules: Partial<DraftRules> = {},
): Release {
  const context = { read, rules: { ...defaultDraftRules, ...rules } };
  let until = released;
  for (const sentence of splitSentences(textSoFar)) {
    if (sentence.end <= released) continue;
    if (!isComplete(textSoFar, sentence.end)) break;
    const held = checkSentence(sentence.text, context).filter(({ severity }) => severity === 'block');
    if (held.length > 0) return { text: textSoFar.slice(released, until), released: until, held };
    until = sentence.end;
  }
  return { text: textSoFar.slice(released, until), released: until, held: [] };
}

/** A sentence is whole once its line is, or so much follows that no further text can change where it ends. */
function isComplete(text: string, end: number): boolean {
  const rest = text.slice(end);
  return /^[^\S\n]*\n/.test(rest) || rest.trimStart().length >= lookAhead;
}
