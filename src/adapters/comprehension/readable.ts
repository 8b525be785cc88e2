import { gloss } from './glossary/gloss.ts';
import { type TermCounts, type Terms, termsOf } from './learning/terms.ts';
import { conceptsOf } from './signals/concepts.ts';

/** A text made readable for classifiers that know English best. */
export interface Readable {
  /** What the encoder reads. */
  meaning: string;
  terms: Terms;
  /** What the signals read beside the terms. */
  concepts: TermCounts;
}

/** Least share of words the glossary must know before its English says more than the original. */
const leastKnown = 0.3;

/**
 * English stays as it is; the glossary's languages are put into English word by word, and keep
 * their own words beside it. Any other language stays as it is too: names, numbers and the words
 * it shares with English are all that can be read.
 */
export function readable(text: string, language: string): Readable {
  const glossed = gloss(text, language);
  if (glossed === undefined || glossed.known < leastKnown)
    return { meaning: text, terms: termsOf(text), concepts: conceptsOf(text) };
  const { words, pieces } = termsOf(text);
  return {
    meaning: glossed.english,
    terms: { ...termsOf(glossed.english), original: { words, pieces } },
    concepts: conceptsOf(glossed.english),
  };
}
