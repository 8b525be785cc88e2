import { canDo } from '../draft-checks/action-classes.ts';
import { actionsTold } from '../draft-checks/check-actions.ts';
import { claimRecall, wordLikeness } from './likeness.ts';

/** A draft held against what a person sent. Shares from 0 to 1. */
export interface Comparison {
  /** Of the person's checkable claims (amounts, dates, links, order numbers), those the draft makes too; undefined: there were none. */
  facts?: number;
  /** Of the words of both, those that both have. */
  words: number;
  /** How near the two are in meaning; undefined where the embedder does not know the language. */
  meaning?: number;
  /** Both act on the same kind of thing, or neither does. */
  sameActions: boolean;
  /** Facts and likeness in one figure, to sort by. */
  score: number;
  /** A person could have sent the draft in place of their own words. */
  agrees: boolean;
}

/** Facts weigh more than words: people say the same thing in many ways. */
const factWeight = 0.6;
/**
 * Replies to one question from here on say the same. Seen on the demo desk with the embedded
 * embedder: an answer and a person's own words for it at 0.83 to 0.89, an answer from a
 * neighbouring article (recovery codes for a forgotten password) at 0.78.
 */
const sameMeaning = 0.8;
/** By words alone: the same facts in a person's own words share about half of them, so this is strict. */
const sameWords = 0.6;

/**
 * Deterministic; judges no style. A draft agrees when every fact the person gave is in it, it does
 * what the person did, and it says much the same. Pure.
 */
export function compareReplies(
  human: string,
  draft: { text: string; writes: readonly string[] },
  meaning?: number,
): Comparison {
  const facts = claimRecall(human, draft.text);
  const words = wordLikeness(human, draft.text);
  const alike = Math.max(words, meaning ?? 0);
  const sameActions = actSame(human, draft);
  const same = words >= sameWords || (meaning ?? 0) >= sameMeaning;
  return {
    facts,
    words,
    meaning,
    sameActions,
    score: facts === undefined ? alike : factWeight * facts + (1 - factWeight) * alike,
    agrees: sameActions && (facts ?? 1) === 1 && same,
  };
}

/** Handing over and writing a mail change nothing that the customer would miss. */
const without = ['hand-over', 'send', 'create'];

/** What the person says they did must be what the draft would do, and the other way round. */
function actSame(human: string, { text, writes }: { text: string; writes: readonly string[] }): boolean {
  const done = actionsTold(human).filter((name) => !without.includes(name));
  const offered = [...new Set(actionsTold(text))].filter((name) => !without.includes(name));
  const covered = done.every((name) => offered.includes(name) || writes.some((tool) => canDo(tool, name)));
  return covered && writes.every((tool) => done.some((name) => canDo(tool, name)));
}
