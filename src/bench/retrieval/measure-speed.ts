import type { Database } from '#adapters/database/open-database.ts';
import { createKnowledge, type IndexedKnowledge } from '#adapters/knowledge/create-knowledge.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { Say } from '../figures.ts';
import { openBenchDatabase, openStored, storeCorpus } from './stored-corpus.ts';
import { madeUpVectors, syntheticArticles, syntheticQueries } from './synthetic-corpus.ts';

export interface Speed {
  passages: number;
  p50: number;
  p95: number;
  /** p95 of embedding the question alone, which every search waits for. */
  embeddingP95: number;
  /** From articles to a searchable index, vectors already made. */
  indexSeconds: number;
  /** Of the whole process, index and encoder included. */
  megabytes: number;
}

/** Each measurement asks questions of its own: the embedder remembers the vectors of those before. */
let nextSeed = 7;

/** Searches that warm up the compiler and are not counted. */
const warmUp = 30;
const measured = 300;

/**
 * Index time, memory and search times, the embedding of the question included. With a database the
 * articles and vectors come from its rows, as at the start of a server.
 */
export async function measureSpeed(
  passages: number,
  embedder: Embedder,
  say: Say,
  kind?: Database['kind'],
): Promise<Speed> {
  say(`speed: making up ${passages} passages`);
  const articles = syntheticArticles(passages);
  if (!kind) {
    const vectorCache = madeUpVectors(embedder.dimensions);
    return await measure(passages, embedder, () => createKnowledge({ articles, embedder, vectorCache }), say);
  }
  await using opened = await openBenchDatabase(kind);
  say(`speed: storing them in the ${kind} database`);
  await storeCorpus(opened.database, articles, embedder);
  return await measure(passages, embedder, () => openStored(opened.database, embedder), say);
}

async function measure(
  passages: number,
  embedder: Embedder,
  open: () => Promise<IndexedKnowledge>,
  say: Say,
): Promise<Speed> {
  say(`speed: indexing ${passages} passages`);
  const started = performance.now();
  const knowledge = await open();
  await knowledge.ready();
  const indexSeconds = (performance.now() - started) / 1000;
  const queries = syntheticQueries(warmUp + measured, nextSeed++);
  const search = await timesOf(queries, (query) =>
    knowledge.search({ query, language: 'en', audience: 'public', limit: 5 }),
  );
  // Other questions than those searched, whose vectors are remembered.
  const embedding = await timesOf(
    queries.map((query) => `${query} today`),
    (query) => embedder.embed([query], 'query'),
  );
  return {
    passages,
    p50: search(0.5),
    p95: search(0.95),
    embeddingP95: embedding(0.95),
    indexSeconds,
    megabytes: process.memoryUsage().rss / 2 ** 20,
  };
}

async function timesOf(
  queries: readonly string[],
  work: (query: string) => Promise<unknown>,
): Promise<(share: number) => number> {
  const times: number[] = [];
  for (const [number, query] of queries.entries()) {
    const from = performance.now();
    await work(query);
    if (number >= warmUp) times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return (share) => times[Math.floor(times.length * share)] ?? 0;
}
