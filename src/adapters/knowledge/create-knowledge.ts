import { setImmediate } from 'node:timers/promises';
import type { Article } from '#domain/article.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { Knowledge } from '#engine/ports/knowledge.ts';
import { embedTexts, vectorCounts } from './embed-texts.ts';
import { KnowledgeIndex } from './knowledge-index.ts';
import { measureScale } from './measure-scale.ts';
import { searchIndex } from './search-index.ts';
import { createMemoryVectorCache, type VectorCache } from './vector-cache.ts';
import type { VectorIndex } from './vector-index.ts';
import { VectorRows } from './vector-rows.ts';

export interface KnowledgeOptions {
  articles: Article[];
  embedder: Embedder;
  /** Where vectors are kept from one start to the next; in memory when left out. */
  vectorCache?: VectorCache;
  /** Where vectors are searched; in this process when left out. */
  vectors?: VectorIndex;
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

/** Articles to take in, new or changed, and ids of those to forget. */
export interface ArticleChanges {
  put: readonly Article[];
  drop: readonly string[];
}

export interface IndexedKnowledge extends Knowledge {
  state(): KnowledgeState;
  /** Makes these articles the whole knowledge; what did not change is not touched. */
  reindex(articles: readonly Article[]): Promise<ReindexReport>;
  /** Takes single articles in and out; the rest is not looked at. */
  change(changes: ArticleChanges): Promise<void>;
  /** Tries again to make the vectors that a failing embedder left out. */
  embedMissing(): Promise<void>;
  /** Resolves when all vectors are there, or their making failed (see `state().fault`). */
  ready(): Promise<void>;
}

/** Milliseconds of indexing between two breaths in which customers are served. */
const workMs = 20;

/**
 * Knowledge searched in this process, by words at once and by meaning as soon as the vectors are
 * there: from the cache within milliseconds, else embedded in the background.
 */
export async function createKnowledge({
  articles,
  embedder,
  vectorCache: cache = createMemoryVectorCache(),
  vectors = new VectorRows(embedder.dimensions),
}: KnowledgeOptions): Promise<IndexedKnowledge> {
  const index = new KnowledgeIndex(vectors);
  let withVectors = false;
  let fault: string | undefined;
  let measuredAt = 0;
  let embedding: Promise<void> = Promise.resolve();
  let indexing: Promise<unknown> = Promise.resolve();

  const apply = async ({ put, drop }: ArticleChanges): Promise<void> => {
    for (const id of drop) index.drop(id);
    let resting = performance.now();
    const fresh: string[] = [];
    for (const article of put) {
      if (index.holds(article)) continue;
      index.drop(article.id);
      index.put(article);
      fresh.push(article.id);
      if (performance.now() - resting < workMs) continue;
      await setImmediate();
      resting = performance.now();
    }
    if (fresh.length > 0 || drop.length > 0) startEmbedding(fresh);
  };
  const startEmbedding = (ids: string[]) => {
    const embed = async () => {
      await embedTexts(index, ids, embedder, cache);
      await measure();
    };
    embedding = embedding.then(embed).then(
      () => {
        fault = undefined;
        withVectors = true;
      },
      (error) => {
        fault = error instanceof Error ? error.message : String(error);
      },
    );
  };
  /** Again when the help centre has doubled: a question costs money at a provider. */
  const measure = async () => {
    const { passages } = index.size;
    if (embedder.fitted || passages < 2 * measuredAt) return;
    // A provider that fails at this moment has made all vectors: the search goes on with what it has.
    const scale = await measureScale(index, embedder).catch(() => undefined);
    if (!scale) return;
    index.scale = scale;
    measuredAt = passages;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = indexing.then(work);
    indexing = next.catch(() => undefined);
    return next;
  };
  const reindex = (whole: readonly Article[]): Promise<ReindexReport> =>
    inTurn(async () => {
      const wanted = new Map(whole.map((article) => [article.id, article]));
      const drop = index.articleIds().filter((id) => !wanted.has(id));
      const put = [...wanted.values()].filter((article) => !index.holds(article));
      const changed = put.filter((article) => index.has(article.id)).length;
      await apply({ put, drop });
      const unchanged = wanted.size - put.length;
      return { added: put.length - changed, changed, removed: drop.length, unchanged };
    });

  await reindex(articles);
  return {
    search: (request) => searchIndex(index, embedder, request, withVectors),
    state: () => ({ ...index.size, vectors: vectorCounts(index, embedder), fault }),
    reindex,
    change: (changes) => inTurn(() => apply(changes)),
    embedMissing: () =>
      inTurn(async () => {
        const missing = index.articleIds().filter((id) => index.waitingTexts(id).length > 0);
        if (missing.length > 0) startEmbedding(missing);
      }),
    ready: async () => {
      await indexing;
      await embedding;
    },
  };
}
