import type { ModelPassage } from '#engine/ports/model.ts';
import { tokenize } from '../knowledge/tokenize.ts';

/** A question as the words that say what it is about, each with how much it tells. */
export interface Question {
  weights: ReadonlyMap<string, number>;
  language: string;
}

/** Reads a question against the passages shown: a word that all of them hold tells them apart least. */
export function readQuestion(text: string, language: string, passages: readonly ModelPassage[]): Question {
  const shown = passages.map((passage) => termsOf(`${passage.title} ${passage.units.join(' ')}`, language));
  const weights = new Map<string, number>();
  for (const term of termsOf(text, language)) {
    const holders = shown.filter((terms) => terms.has(term)).length;
    weights.set(term, 1 / (1 + holders));
  }
  return { weights, language };
}

/** How much of the question a text meets, 0 to 1. */
export function overlap(text: string, question: Question): number {
  const have = termsOf(text, question.language);
  let shared = 0;
  let total = 0;
  for (const [term, weight] of question.weights) {
    total += weight;
    if (have.has(term)) shared += weight;
  }
  return total ? shared / total : 0;
}

/** Stemmed words and codes of a text, without those that say nothing. */
export function termsOf(text: string, language: string): Set<string> {
  const terms = tokenize(text, language).filter((term) => !term.stop);
  return new Set(terms.map((term) => term.term));
}
