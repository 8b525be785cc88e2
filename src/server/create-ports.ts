import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '#adapters/clock/system-clock.ts';
import { createComprehension, type LearningComprehension } from '#adapters/comprehension/comprehension.ts';
import type { ReportProgress } from '#adapters/comprehension/training/load-models.ts';
import type { Database } from '#adapters/database/database.ts';
import { newId } from '#adapters/database/new-id.ts';
import { createQueue } from '#adapters/database/queue.ts';
import { createRecords } from '#adapters/database/records.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import type { LoadedDesk } from '#adapters/desk/load-desk.ts';
import { type FollowedArticles, followArticles } from '#adapters/knowledge/follow-articles.ts';
import { createEmbeddedModel } from '#adapters/model-embedded/create-embedded-model.ts';
import { readPriceList } from '#adapters/prices/read-price-list.ts';
import type { Meters } from '#adapters/prometheus/create-meters.ts';
import type { Desk } from '#domain/desk.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { ModelPort } from '#engine/ports/model.ts';
import type { Ports } from '#engine/ports/ports.ts';
import type { Config, Secrets } from './config/config.ts';
import { createDeskKnowledge } from './knowledge/desk-knowledge.ts';
import { storeDeskArticles } from './knowledge/store-desk-articles.ts';
import { correctionsOf } from './learn-readings.ts';
import { seedDesk } from './seed-desk.ts';

export interface PortsNeeds {
  config: Config;
  secrets: Secrets;
  loaded: LoadedDesk;
  database: Database;
  embedder: Embedder;
  meters: Meters;
  /** Told how far the training of the classifiers is. */
  progress?: ReportProgress;
  /** Milliseconds to wait for the articles' vectors; default 0. */
  vectorsWithinMs?: number;
  warn: (message: string) => void;
}

/** Makes the real ports: the desk's knowledge, comprehension, models and storage. */
export async function createPorts(
  needs: PortsNeeds,
): Promise<{ ports: Ports; comprehension: LearningComprehension; articles: FollowedArticles }> {
  const { config, secrets, database, embedder, meters } = needs;
  const { desk, articles } = needs.loaded;
  const corrections = await correctionsOf(database.kysely);
  const [comprehension, prices] = await Promise.all([
    createComprehension({
      intents: desk.intents,
      languages: desk.languages,
      embedder,
      cacheDir: path.join(config.dataDir, 'cache'),
      corrections,
      progress: needs.progress,
    }),
    readPriceList(needs.loaded.folder),
    seedDesk(database, desk, new Date()),
    storeDeskArticles(database, articles, needs.warn),
  ]);
  // After the classifiers are trained: articles are searched by words until their vectors are there,
  // and thousands of texts in the embedder's line would keep the desk from opening.
  const knowledge = await createDeskKnowledge(database, embedder, config, secrets, needs.warn);
  const followed = await followArticles(database, knowledge, needs.warn);
  await within(needs.vectorsWithinMs ?? 0, knowledge.ready());
  const embedded = createEmbeddedModel({ desk });
  const claude = await createClaude(config, secrets, desk.models, meters);
  return {
    comprehension,
    articles: followed,
    ports: {
      desk,
      model: claude ?? embedded,
      fallbackModel: embedded,
      knowledge,
      comprehension,
      store: createTurnStore(database),
      records: createRecords(database.kysely),
      queue: createQueue(database.kysely),
      prices,
      clock: systemClock,
      ids: { next: newId },
    },
  };
}

/** Waits for the work, but no longer. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, pause(ms, undefined, { signal: done.signal }).catch(() => {})]);
  done.abort();
}

/** The SDK is 250 modules: a desk without a key starts without them. */
async function createClaude(
  config: Config,
  secrets: Secrets,
  models: Desk['models'],
  { instruments }: Meters,
): Promise<ModelPort | undefined> {
  if (!secrets.anthropicApiKey) return undefined;
  const { createClaudeModel, otherModels } = await import('#adapters/model-claude/claude-model.ts');
  return createClaudeModel({
    apiKey: secrets.anthropicApiKey,
    baseURL: config.anthropicBaseUrl,
    models,
    fallbacks: otherModels(models),
    onCircuit: (model, open) => instruments.circuitOpen.set({ model }, open ? 1 : 0),
  });
}
