import type { SearchRequest } from '#engine/ports/knowledge.ts';
import { plain } from './match-texts.ts';
import type { ReadQuery } from './read-query.ts';
import type { ScoredPassage } from './scored-passage.ts';
import { baseLanguage, tokenize } from './tokenize.ts';

/** Words named at most; a long story shares dozens. */
const namedWords = 6;

/**
 * Says in words what found a passage, the weightiest first: for people who ask why an answer came
 * from there. Contract: pure.
 */
export function explainScore(scored: ScoredPassage, query: ReadQuery, request: SearchRequest): string[] {
  const { passage, earnedBy, features } = scored;
  const reasons: { weight: number; text: string }[] = [];
  const say = (weight: number, text: string) => reasons.push({ weight, text });
  const percent = (value: number) => `${Math.round(value * 100)} %`;
  const shared = sharedWords(scored, query);
  if (features.dense !== undefined) say(0.75 * features.dense, `Meaning is ${percent(features.dense)} alike`);
  if (features.heading !== undefined && features.heading > (features.dense ?? 0))
    say(0.2 * features.heading, `Its heading is ${percent(features.heading)} alike`);
  if (shared.length > 0) say(0.55 * features.lexical + 0.1, `Shares ${shared.map((word) => `“${word}”`).join(', ')}`);
  if (features.titleWords > 0.3) say(0.1 * features.titleWords, `The title holds the words of the question`);
  if (request.productArea && passage.productArea === request.productArea) say(0.03, `Is about ${passage.productArea}`);
  if (baseLanguage(passage.language) === baseLanguage(request.language)) say(0.02, 'Is in the asker’s language');
  else say(0.02, `Is in another language (${passage.language})`);
  if (earnedBy.id !== passage.id)
    say(0.01, `Found by the section “${earnedBy.headingPath.at(-1)}” of the same article`);
  if (query.strangeCode) say(0.9, 'No article names the code that is asked about');
  return reasons.toSorted((a, b) => b.weight - a.weight).map(({ text }) => text);
}

function sharedWords({ passage, earnedBy }: ScoredPassage, query: ReadQuery): string[] {
  const wanted = new Set(query.terms.flatMap(({ term, others = [] }) => [term, ...others.map((other) => other.term)]));
  const text = [passage.articleTitle, ...earnedBy.headingPath.slice(1), plain(earnedBy.text)].join(' ');
  const words = new Map<string, string>();
  for (const { term, surface, stop } of tokenize(text, passage.language))
    if (!stop && wanted.has(term) && !words.has(term)) words.set(term, surface);
  return [...words.values()].slice(0, namedWords);
}
