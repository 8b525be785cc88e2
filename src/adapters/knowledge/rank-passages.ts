import type { SearchRequest } from '#engine/ports/knowledge.ts';
import { chooseSections } from './choose-sections.ts';
import type { IndexedPassage, KnowledgeIndex } from './knowledge-index.ts';
import type { LexicalHit } from './lexical-index.ts';
import { matchWords, pairsTogether } from './match-heading.ts';
import type { ReadQuery } from './read-query.ts';
import { blend, type PassageFeatures } from './score-passages.ts';
import type { ScoredPassage } from './scored-passage.ts';
import { toFittedScale } from './similarity-scale.ts';
import { baseLanguage } from './tokenize.ts';
import type { Similarity } from './vector-index.ts';

/** A little help for the area that the intent names; never enough to lift a passage that says nothing. */
const areaBonus = 0.06;

/** The customer's own language goes before a translation that matches as well. */
const languageBonus = 0.05;

/** How near the query's parts are to the rows of the candidates. */
export interface Meaning {
  /** Parts the query was embedded in, at least one. */
  parts: number;
  similarity: Similarity;
}

/** Scores the candidates, best first; of two alike the fresher one. Contract: pure. */
export function rankPassages(
  index: KnowledgeIndex,
  candidates: Iterable<number>,
  query: ReadQuery,
  words: Map<number, LexicalHit>,
  meaning: Meaning | undefined,
  request: Pick<SearchRequest, 'language' | 'productArea'>,
): ScoredPassage[] {
  const byArticle = new Map<number, number>();
  for (const hit of words.values()) {
    const article = index.passages[hit.document]?.article ?? -1;
    byArticle.set(article, Math.max(hit.score, byArticle.get(article) ?? 0));
  }
  const base = baseLanguage(request.language);
  const scored: ScoredPassage[] = [];
  for (const number of candidates) {
    const passage = index.passages[number];
    if (!passage) continue;
    const hit = words.get(number);
    const features: PassageFeatures = {
      dense: nearest(index, passage.rows.part, meaning),
      heading: nearest(index, passage.rows.heading, meaning),
      title: nearest(index, passage.rows.title, meaning),
      parts: meaning?.parts ?? 1,
      lexical: hit?.score ?? 0,
      article: byArticle.get(passage.article) ?? 0,
      coverage: hit?.coverage ?? 0,
      titleWords: passage.headings[0]
        ? matchWords(query.heading, passage.headings[0], (term) => index.lexical.rarity(term))
        : 0,
      together: pairsTogether(query.heading, passage.headings),
    };
    const bonus =
      (request.productArea && passage.productArea === request.productArea ? areaBonus : 0) +
      (baseLanguage(passage.language) === base ? languageBonus : 0);
    scored.push({ passage, earnedBy: passage, features, score: blend(features) + bonus });
  }
  scored.sort(
    (a, b) =>
      b.score - a.score || freshness(b.passage) - freshness(a.passage) || (a.passage.id < b.passage.id ? -1 : 1),
  );
  return chooseSections(scored, query, (term) => index.lexical.rarity(term));
}

/** Mean over the query's parts of the best similarity of these rows. */
function nearest(index: KnowledgeIndex, rows: readonly number[], meaning: Meaning | undefined): number | undefined {
  if (rows.length === 0 || !meaning) return undefined;
  let sum = 0;
  for (let part = 0; part < meaning.parts; part++) {
    let best = -1;
    for (const row of rows) best = Math.max(best, meaning.similarity(row, part));
    sum += toFittedScale(best, index.scale);
  }
  return sum / meaning.parts;
}

function freshness(passage: IndexedPassage): number {
  return (passage.lastReviewedAt ?? passage.updatedAt)?.getTime() ?? 0;
}
