import { createKnowledge, type IndexedKnowledge } from '#adapters/knowledge/create-knowledge.ts';
import { createMemoryVectorCache } from '#adapters/knowledge/vector-cache.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { Say } from '../figures.ts';
import { createPlainBm25 } from './plain-bm25.ts';
import { createPostgresSearch } from './postgres-search.ts';
import type { RetrievalSet } from './read-sets.ts';
import { type Found, type Outcome, type RankingScores, scoreRanking } from './score-ranking.ts';

/** Passages asked for: enough that ten different articles are among them. */
const passages = 200;

export interface MethodScores {
  /** Empty for Handrail itself. */
  method: '' | 'bm25' | 'postgres-fts';
  scores: RankingScores;
}

/** Handrail by its own search, and two plain methods, over one set. */
export async function measureQuality(set: RetrievalSet, embedder: Embedder, say: Say): Promise<MethodScores[]> {
  say(`${set.name}: indexing ${set.articles.length} articles`);
  const knowledge = await createKnowledge({ articles: set.articles, embedder, vectorCache: createMemoryVectorCache() });
  await knowledge.ready();
  say(`${set.name}: ${set.queries.length} questions`);
  const handrail = await searchAll(set, knowledge);
  const bm25 = createPlainBm25(set.articles);
  await using postgres = await createPostgresSearch(set.articles);
  return [
    { method: '', scores: scoreRanking(handrail) },
    { method: 'bm25', scores: scoreRanking(await plainly(set, async (query) => bm25(query))) },
    { method: 'postgres-fts', scores: scoreRanking(await plainly(set, (query) => postgres.search(query))) },
  ];
}

/**
 * Every question twice: with all articles, and with those that answer it really taken out of the
 * index, so that the second has no answer but everything around it.
 */
async function searchAll(set: RetrievalSet, knowledge: IndexedKnowledge): Promise<Outcome[]> {
  const outcomes = new Map<(typeof set.queries)[number], Outcome>();
  for (const query of set.queries)
    outcomes.set(query, { relevant: query.relevant, found: await search(knowledge, query.query) });
  const groups = Map.groupBy(set.queries, (query) => [...query.relevant].sort().join('\n'));
  for (const [key, queries] of groups) {
    if (!key) continue;
    const taken = new Set(queries[0]?.relevant);
    await knowledge.reindex(set.articles.filter((article) => !taken.has(article.id)));
    await knowledge.ready();
    for (const query of queries) {
      const outcome = outcomes.get(query);
      if (outcome) outcome.withoutAnswer = await search(knowledge, query.query);
    }
  }
  return [...outcomes.values()];
}

async function search(knowledge: IndexedKnowledge, query: string): Promise<Found[]> {
  const result = await knowledge.search({ query, language: 'en', audience: 'public', limit: passages });
  const ids = [...new Set(result.passages.map((passage) => passage.articleId))];
  return ids.map((id, place) => ({ id, score: place === 0 ? result.relevance : 0 }));
}

/** The plain methods' scores do not depend on the other articles, so the rest of the list will do. */
async function plainly(set: RetrievalSet, search: (query: string) => Promise<Found[]>): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { query, relevant } of set.queries) {
    const found = await search(query);
    outcomes.push({ relevant, found, withoutAnswer: found.filter(({ id }) => !relevant.includes(id)) });
  }
  return outcomes;
}
