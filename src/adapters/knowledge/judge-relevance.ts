import type { KnowledgeIndex } from './knowledge-index.ts';
import { type HeadingMatch, matchHeading } from './match-heading.ts';
import type { ReadQuery } from './read-query.ts';
import type { ScoredPassage } from './scored-passage.ts';

/** What tells a passage that answers from one that only looks like it. */
export interface RelevanceEvidence {
  score: number;
  /** How far it stands out from the five articles after it. */
  lead: number;
  /** Of the title or the last heading, whichever meets the query better. */
  match: HeadingMatch;
  /** The query names a code that no article holds. */
  strangeCode: boolean;
  /** Most of the query's rare words that one passage holds, 0 to 1. */
  held: number;
  /** Different words that say what is asked, 3 to 30. */
  asked: number;
  /** False when there are no vectors for the query: scores are lower then. */
  byMeaning: boolean;
}

/** Articles a passage must stand out from. */
const rivals = 5;

/** A story of more words than this is as sure as it gets; "How can I contact you?" is as plain as three words. */
const mostAsked = 30;
const fewestAsked = 3;

/** What an article on another subject scores: stands in where a small help centre has no rivals. */
const usualRival = { vectors: 0.43, words: 0.2 };

/** Collects the evidence for the passage at `at` of a ranking. */
export function evidenceFor(
  index: KnowledgeIndex,
  query: ReadQuery,
  ranking: readonly ScoredPassage[],
  at: number,
): RelevanceEvidence | undefined {
  const scored = ranking[at];
  if (!scored) return undefined;
  const others = new Map<number, number>();
  for (const rival of ranking) {
    if (others.size === rivals) break;
    const { article } = rival.passage;
    if (article !== scored.passage.article && !others.has(article)) others.set(article, rival.score);
  }
  const usual = scored.features.dense === undefined ? usualRival.words : usualRival.vectors;
  const sum = [...others.values()].reduce((total, score) => total + score, 0);
  const mean = (sum + usual * (rivals - others.size)) / rivals;
  const rarity = (term: string) => index.lexical.rarity(term);
  const matches = scored.earnedBy.headings.map((heading) => matchHeading(query.heading, heading, rarity));
  const most = (pick: (match: HeadingMatch) => number) => Math.max(0, ...matches.map(pick));
  return {
    score: scored.score,
    lead: scored.score - mean,
    match: { words: most((m) => m.words), covered: most((m) => m.covered), letters: most((m) => m.letters) },
    strangeCode: query.strangeCode,
    held: ranking.reduce((most, { features }) => Math.max(most, features.coverage), 0),
    asked: Math.min(mostAsked, Math.max(fewestAsked, query.heading.terms.length)),
    byMeaning: scored.features.dense !== undefined,
  };
}
