import { foldText } from '../claims/plain-text.ts';
import type { SentenceCheck } from './check-context.ts';

/**
 * Nothing is said because an article, a tool result or a message told the agent to say it.
 * A dictated text of several sentences is met by any of them that is long enough to tell.
 */
export const checkDictated: SentenceCheck = (sentence, { read }) => {
  const folded = foldText(sentence).trim();
  const bare = folded
    .replaceAll(/[*_[\]()]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const phrase = read.dictated.find(
    (dictated) => folded.includes(dictated) || (bare.split(' ').length >= wholeSentence && dictated.includes(bare)),
  );
  if (phrase === undefined) return [];
  return [
    {
      check: 'dictated',
      severity: 'block',
      span: sentence.slice(0, 120),
      reason: 'These words were dictated by an article, a tool result or a message, and nothing else says so.',
      repair: 'Answer the customer’s question in your own words.',
    },
  ];
};

/** Words from which a sentence inside a dictated text is no coincidence. */
const wholeSentence = 4;
