import { gloss } from './glossary/gloss.ts';
import { type Terms, termsOf } from './learning/terms.ts';

/** A text made readable for classifiers that know English best. */
export interface Readable {
  /** What the encoder reads; empty when it would only see noise. */
  meaning: string;
  terms: Terms;
}

/** Least share of words the glossary must know before their English says more than noise. */
const leastKnown = 0.2;

/**
 * English stays as it is; the glossary's languages are put into English word by word, and keep
 * their own words beside it. Any other language is read by its surface alone.
 */
export function readable(text: string, language: string): Readable {
  if (language.split('-')[0] === 'en') return { meaning: text, terms: termsOf(text) };
  const glossed = gloss(text, language);
  if (glossed === undefined) return { meaning: '', terms: termsOf(text) };
  const { words, pieces } = termsOf(text);
  return {
    meaning: glossed.known >= leastKnown ? glossed.english : '',
    terms: { ...termsOf(glossed.english), original: { words, pieces } },
  };
}
