import type { Embedder } from '#engine/ports/embedder.ts';
import { createKnowledge, type IndexedKnowledge, type KnowledgeState } from './create-knowledge.ts';
import type { VectorCache } from './vector-cache.ts';
import type { VectorIndex } from './vector-index.ts';

export interface SwitchingOptions {
  /** Whose vectors are there: searched until the wanted ones are. */
  serving: Embedder;
  /** Whose vectors are wanted; the same when nothing changes. */
  wanted: Embedder;
  vectorCache: VectorCache;
  /** Where an embedder's vectors are searched; in this process when left out. */
  vectorsOf?: (embedder: Embedder) => Promise<VectorIndex | undefined>;
  /** Told when the wanted embedder's index took over. */
  onSwitched: (embedder: Embedder) => Promise<void>;
  warn: (message: string) => void;
  /** Milliseconds until the next try when the wanted embedder failed; default a minute. */
  retryMs?: number;
}

export interface SwitchingKnowledge extends Pick<IndexedKnowledge, 'search' | 'change' | 'ready'>, AsyncDisposable {
  state(): KnowledgeState & { embedder: string; next?: KnowledgeState & { embedder: string } };
}

/**
 * Knowledge that changes its embedder while it serves: the new vectors are made in the background,
 * and the new index takes over when it is whole. Vectors of two embedders are never mixed.
 */
export async function createSwitchingKnowledge(options: SwitchingOptions): Promise<SwitchingKnowledge> {
  const { serving, wanted, vectorCache, retryMs = 60_000 } = options;
  const create = async (embedder: Embedder) =>
    createKnowledge({ articles: [], embedder, vectorCache, vectors: await options.vectorsOf?.(embedder) });
  let current = { embedder: serving, knowledge: await create(serving) };
  let next = serving.id === wanted.id ? undefined : { embedder: wanted, knowledge: await create(wanted) };
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let checking: Promise<void> = Promise.resolve();

  const check = async () => {
    const candidate = next;
    if (!candidate || closed) return;
    await candidate.knowledge.ready();
    const { vectors, fault } = candidate.knowledge.state();
    if (closed || next !== candidate) return;
    if (fault !== undefined || vectors.ready < vectors.total) {
      options.warn(`The search stays with ${current.embedder.id}: ${fault ?? 'vectors are missing'}.`);
      clearTimeout(timer);
      timer = setTimeout(() => later(() => candidate.knowledge.embedMissing()), retryMs);
      timer.unref();
      return;
    }
    if (vectors.total === 0) return;
    current = candidate;
    next = undefined;
    await options.onSwitched(current.embedder);
  };
  const later = (before: () => Promise<void> = async () => {}) => {
    checking = checking
      .then(before)
      .then(check)
      .catch((fault) => options.warn(String(fault)));
  };

  return {
    search: (request) => current.knowledge.search(request),
    async change(changes) {
      await current.knowledge.change(changes);
      if (!next) return;
      await next.knowledge.change(changes);
      later();
    },
    ready: async () => {
      await current.knowledge.ready();
      await checking;
    },
    state: () => ({
      ...current.knowledge.state(),
      embedder: current.embedder.id,
      next: next && { ...next.knowledge.state(), embedder: next.embedder.id },
    }),
    async [Symbol.asyncDispose]() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
