import { rowOf, type Seen } from '../intents/example.ts';
import type { LexicalSpace } from '../learning/lexical-space.ts';
import type { Row } from '../learning/linear-model.ts';
import type { Terms } from '../learning/terms.ts';

/** The terms signals read: those of the text, and its concepts among the words. */
export function signalTerms({ terms, concepts }: Pick<Seen, 'terms' | 'concepts'>): Terms {
  return concepts === undefined ? terms : { ...terms, words: new Map([...terms.words, ...concepts]) };
}

/** A text as the signals' row of features. */
export function signalRow(space: LexicalSpace, seen: Seen): Row {
  return rowOf(space, { ...seen, terms: signalTerms(seen) });
}
