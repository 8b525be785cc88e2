import { setImmediate } from 'node:timers/promises';
import type { Article } from '#domain/article.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { Knowledge } from '#engine/ports/knowledge.ts';
import { embedTexts, vectorCounts } from './embed-texts.ts';
import { KnowledgeIndex } from './knowledge-index.ts';
import { searchIndex } from './search-index.ts';
import { createMemoryVectorCache, type VectorCache } from './vector-cache.ts';

export interface KnowledgeOptions {
  articles: Article[];
  embedder: Embedder;
  /** Where vectors are kept from one start to the next; in memory when left out. */
  vectorCache?: VectorCache;
}

export interface KnowledgeState {
  articles: number;
  passages: number;
  /** Texts with a vector, of all that want one. Search goes by words alone until the first lot is whole. */
  vectors: { ready: number; total: number };
  /** Why vectors are missing, when the embedder failed. */
  fault?: string;
}

/** What a change of articles did to the index. */
export interface ReindexReport {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
}

export interface IndexedKnowledge extends Knowledge {
  state(): KnowledgeState;
  /** Makes these articles the whole knowledge; what did not change is not touched. */
  reindex(articles: Article[]): Promise<ReindexReport>;
  /** Resolves when all vectors are there, or their making failed (see `state().fault`). */
  ready(): Promise<void>;
}

/** Milliseconds of indexing between two breaths in which customers are served. */
const workMs = 20;

/**
 * Knowledge searched in this process, by words at once and by meaning as soon as the vectors are
 * there: from the cache within milliseconds, else embedded in the background.
 */
export async function createKnowledge(options: KnowledgeOptions): Promise<IndexedKnowledge> {
  const cache = options.vectorCache ?? createMemoryVectorCache();
  const index = new KnowledgeIndex(options.embedder.dimensions);
  let withVectors = false;
  let fault: string | undefined;
  let embedding: Promise<void> = Promise.resolve();
  let indexing: Promise<unknown> = Promise.resolve();

  const change = async (articles: Article[]): Promise<ReindexReport> => {
    const report: ReindexReport = { added: 0, changed: 0, removed: 0, unchanged: 0 };
    const wanted = new Map(articles.map((article) => [article.id, article]));
    const fresh: string[] = [];
    for (const id of index.articleIds()) {
      if (wanted.has(id)) continue;
      index.drop(id);
      report.removed++;
    }
    let resting = performance.now();
    for (const article of wanted.values()) {
      if (index.holds(article)) {
        report.unchanged++;
        continue;
      }
      if (index.has(article.id)) {
        index.drop(article.id);
        report.changed++;
      } else report.added++;
      index.put(article);
      fresh.push(article.id);
      if (performance.now() - resting < workMs) continue;
      await setImmediate();
      resting = performance.now();
    }
    if (fresh.length) {
      const embed = () => embedTexts(index, fresh, options.embedder, cache);
      embedding = embedding.then(embed).then(
        () => {
          fault = undefined;
          withVectors = true;
        },
        (error) => {
          fault = error instanceof Error ? error.message : String(error);
        },
      );
    }
    return report;
  };
  const reindex = (articles: Article[]): Promise<ReindexReport> => {
    const next = indexing.then(() => change(articles));
    indexing = next.catch(() => undefined);
    return next;
  };

  await reindex(options.articles);
  return {
    search: (request) => searchIndex(index, options.embedder, request, withVectors),
    state: () => ({ ...index.size, vectors: vectorCounts(index, options.embedder), fault }),
    reindex,
    ready: async () => {
      await indexing;
      await embedding;
    },
  };
}
