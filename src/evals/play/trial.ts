import { createComprehension } from '#adapters/comprehension/comprehension.ts';
import type { ReportProgress } from '#adapters/comprehension/training/load-models.ts';
import { type LoadedDesk, loadDesk } from '#adapters/desk/load-desk.ts';
import { createEmbeddedEmbedder } from '#adapters/embeddings/embedded-embedder.ts';
import { createKnowledge } from '#adapters/knowledge/create-knowledge.ts';
import { createFileVectorCache } from '#adapters/knowledge/file-vector-cache.ts';
import type { Article } from '#domain/article.ts';
import type { Desk } from '#domain/desk.ts';
import type { Comprehension } from '#engine/ports/comprehension.ts';
import type { Knowledge } from '#engine/ports/knowledge.ts';
import { type SeedRecords, seedRecords } from './overlay-records.ts';

/** A desk with its classifiers trained and its articles indexed; what all cases of a run share, and only read. */
export interface PlayedTrial {
  desk: Desk;
  /** Absolute. */
  folder: string;
  articles: readonly Article[];
  comprehension: Comprehension;
  knowledge: Knowledge;
  /** The first contents of the desk's records; what a case writes is its own. */
  seed: SeedRecords;
}

export type Trial = PlayedTrial & AsyncDisposable;

export interface TrialOptions {
  /** Where trained classifiers and vectors are kept from run to run; in memory when left out. */
  cacheDir?: string;
  progress?: ReportProgress;
}

/**
 * Opens a desk for evals, with the same comprehension and knowledge that serve customers.
 * Contract: throws `DeskFaults` with every fault of the desk.
 */
export async function openTrial(folder: string, options: TrialOptions = {}): Promise<Trial> {
  return await tryDesk(await loadDesk(folder), options);
}

/** The same for a desk that is in no folder: a pack that brings its own. `folder` is where its baselines stay. */
export async function tryDesk(
  { desk, articles, folder }: Pick<LoadedDesk, 'desk' | 'articles' | 'folder'>,
  options: TrialOptions = {},
): Promise<Trial> {
  await using opened = new AsyncDisposableStack();
  const embedder = opened.use(await createEmbeddedEmbedder());
  const comprehension = await createComprehension({
    intents: desk.intents,
    languages: desk.languages,
    embedder,
    cacheDir: options.cacheDir,
    progress: options.progress,
  });
  const knowledge = await createKnowledge({
    articles,
    embedder,
    vectorCache: options.cacheDir === undefined ? undefined : createFileVectorCache(options.cacheDir),
  });
  // Before the vectors are there search goes by words alone, and a run would measure its own start.
  await knowledge.ready();
  const all = opened.move();
  return {
    desk,
    folder,
    articles,
    comprehension,
    knowledge,
    seed: seedRecords(desk.seed?.() ?? []),
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}
