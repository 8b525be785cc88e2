import type { RankedPassage } from '#domain/article.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { SearchRequest, SearchResult } from '#engine/ports/knowledge.ts';
import { evidenceFor } from './judge-relevance.ts';
import { type KnowledgeIndex, maySee } from './knowledge-index.ts';
import { rankPassages } from './rank-passages.ts';
import { type ReadQuery, readQuery } from './read-query.ts';
import { answerableFrom, relevanceOf } from './relevance-model.ts';
import type { ScoredPassage } from './scored-passage.ts';

/** Candidates taken from each leg. More changed no figure of the development sets. */
const candidates = 120;

/** A ranking with the query it is for. */
export interface Ranking {
  query: ReadQuery;
  passages: ScoredPassage[];
}

/** Searches the index. `withVectors` is false while vectors are still being made. */
export async function searchIndex(
  index: KnowledgeIndex,
  embedder: Embedder,
  request: SearchRequest,
  withVectors: boolean,
): Promise<SearchResult> {
  const { query, passages } = await rankIndex(index, embedder, request, withVectors);
  const ranked = passages.slice(0, request.limit).map((scored, at): RankedPassage => {
    const {
      number: _n,
      article: _a,
      headings: _h,
      rows: _r,
      sameness: _s,
      hasSteps: _t,
      position: _p,
      ...passage
    } = scored.passage;
    const evidence = evidenceFor(index, query, passages, at);
    return {
      ...passage,
      score: Math.min(1, Math.max(0, scored.score)),
      relevance: evidence ? relevanceOf(evidence) : 0,
      scores: { dense: scored.features.dense, lexical: scored.features.lexical },
    };
  });
  const relevance = ranked[0]?.relevance ?? 0;
  return { passages: ranked, relevance, answerable: relevance >= answerableFrom };
}

/** All candidates of both legs, ranked, each text once. */
export async function rankIndex(
  index: KnowledgeIndex,
  embedder: Embedder,
  request: SearchRequest,
  withVectors: boolean,
): Promise<Ranking> {
  const query = readQuery(request.query, request.language, index.lexical, index.speller);
  const admits = (number: number) => {
    const passage = index.passages[number];
    return passage !== undefined && maySee(request.audience, passage);
  };
  const embedding = withVectors ? embedQuery(embedder, query.texts) : Promise.resolve([]);
  const lexical = index.lexical.search(query.terms, candidates, admits, query.unknown);
  const vectors = await embedding;
  const found = new Set(lexical.map((hit) => hit.document));
  const admitsRow = (row: number) => admits(index.rowPassage[row] as number);
  for (const vector of vectors) {
    for (const hit of index.vectors.search(vector, candidates, admitsRow))
      found.add(index.rowPassage[hit.row] as number);
  }
  const words = new Map(lexical.map((hit) => [hit.document, hit]));
  return { query, passages: withoutRepeats(rankPassages(index, found, query, words, vectors, request)) };
}

async function embedQuery(embedder: Embedder, texts: string[]): Promise<Float32Array[]> {
  if (texts.length === 0) return [];
  // Words alone still find something when the embedder cannot be reached.
  const vectors = await embedder.embed(texts, 'query').catch(() => []);
  return vectors.filter((vector) => vector.some((value) => value !== 0));
}

/** Two passages of the same words answer once: the better one, from wherever it was copied. */
function withoutRepeats(passages: ScoredPassage[]): ScoredPassage[] {
  const seen = new Set<string>();
  return passages.filter(({ passage: { sameness } }) => {
    if (sameness && seen.has(sameness)) return false;
    seen.add(sameness);
    return true;
  });
}
