import { boundaryAfter, boundaryBefore, foldText } from '../claims/plain-text.ts';
import type { SentenceCheck } from './check-context.ts';

/** Words the desk never wants to hear itself say. */
export const checkForbiddenWords: SentenceCheck = (sentence, { rules }) => {
  const folded = foldText(sentence);
  return rules.forbiddenWords
    .filter((word) => word.trim() !== '' && occurs(folded, foldText(word).trim()))
    .map((word) => ({
      check: 'forbidden-words' as const,
      severity: 'block' as const,
      span: word,
      reason: `The desk does not use "${word}".`,
      repair: `Say it without "${word}".`,
    }));
};

function occurs(text: string, word: string): boolean {
  const pattern = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`${boundaryBefore}${pattern}${boundaryAfter}`, 'u').test(text);
}
