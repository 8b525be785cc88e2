import { createKnowledge } from '#adapters/knowledge/create-knowledge.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { Say } from '../figures.ts';
import { madeUpVectors, syntheticArticles, syntheticQueries } from './synthetic-corpus.ts';

export interface Speed {
  passages: number;
  p50: number;
  p95: number;
  /** From articles to a searchable index, vectors already in the cache. */
  indexSeconds: number;
  /** Of the whole process, index and encoder included. */
  megabytes: number;
}

/** Searches that warm up the compiler and are not counted. */
const warmUp = 30;

/** Index time, memory and search times, the embedding of the question included. */
export async function measureSpeed(passages: number, embedder: Embedder, say: Say): Promise<Speed> {
  say(`speed: making up ${passages} passages`);
  const articles = syntheticArticles(passages);
  const vectorCache = madeUpVectors(embedder.dimensions);
  say(`speed: indexing ${passages} passages`);
  const started = performance.now();
  const knowledge = await createKnowledge({ articles, embedder, vectorCache });
  await knowledge.ready();
  const indexSeconds = (performance.now() - started) / 1000;
  const queries = syntheticQueries(warmUp + 300);
  const times: number[] = [];
  for (const [number, query] of queries.entries()) {
    const from = performance.now();
    await knowledge.search({ query, language: 'en', audience: 'public', limit: 5 });
    if (number >= warmUp) times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return {
    passages,
    p50: at(0.5),
    p95: at(0.95),
    indexSeconds,
    megabytes: process.memoryUsage().rss / 2 ** 20,
  };
}
