import type { Article } from '#domain/article.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { Knowledge } from '#engine/ports/knowledge.ts';
import { embedTexts, textsToEmbed } from './embed-texts.ts';
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
  /** Texts with a vector, of all that want one; search goes by words alone until they are equal. */
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
  reindex(articles: Article[]): ReindexReport;
  /** Resolves when all vectors are there, or their making failed (see `state().fault`). */
  ready(): Promise<void>;
}

/**
 * Knowledge searched in this process, by words at once and by meaning as soon as the vectors are
 * there: from the cache within milliseconds, else embedded in the background.
 */
export async function createKnowledge(options: KnowledgeOptions): Promise<IndexedKnowledge> {
  const cache = options.vectorCache ?? createMemoryVectorCache();
  const index = new KnowledgeIndex(options.embedder.dimensions);
  const vectors = { ready: 0, total: 0 };
  let fault: string | undefined;
  let work: Promise<void> = Promise.resolve();

  const textsOf = (id: string) => textsToEmbed(index, id, options.embedder);
  const reindex = (articles: Article[]): ReindexReport => {
    const report: ReindexReport = { added: 0, changed: 0, removed: 0, unchanged: 0 };
    const known = new Set(index.articleIds());
    const wanted = new Map(articles.map((article) => [article.id, article]));
    for (const id of known) {
      if (wanted.has(id)) continue;
      const texts = textsOf(id).length;
      vectors.total -= texts;
      vectors.ready -= texts;
      index.drop(id);
      report.removed++;
    }
    const fresh: string[] = [];
    for (const article of wanted.values()) {
      const before = textsOf(article.id).length;
      if (!index.put(article)) {
        report.unchanged++;
        continue;
      }
      if (known.has(article.id)) {
        report.changed++;
        vectors.total -= before;
        vectors.ready -= before;
      } else report.added++;
      vectors.total += textsOf(article.id).length;
      fresh.push(article.id);
    }
    if (fresh.length) {
      work = work
        .then(() => embedTexts(index, fresh, options.embedder, cache, (count) => (vectors.ready += count)))
        .then(
          () => {
            fault = undefined;
          },
          (error) => {
            fault = error instanceof Error ? error.message : String(error);
          },
        );
    }
    return report;
  };

  reindex(options.articles);
  return {
    search: (request) => searchIndex(index, options.embedder, request, vectors.ready >= vectors.total),
    state: () => ({ ...index.size, vectors: { ...vectors }, fault }),
    reindex,
    ready: () => work,
  };
}
