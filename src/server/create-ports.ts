import path from 'node:path';
import type { Logger } from 'pino';
import { createComprehension } from '#adapters/comprehension/create-comprehension.ts';
import type { Database } from '#adapters/database/database.ts';
import { newId } from '#adapters/database/new-id.ts';
import { createQueue } from '#adapters/database/queue.ts';
import { createRecords } from '#adapters/database/records.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { createVectorCache } from '#adapters/knowledge/vector-rows.ts';
import { readArticles } from '#adapters/desk/read-articles.ts';
import { createKnowledge } from '#adapters/knowledge/create-knowledge.ts';
import { createClaudeModel } from '#adapters/model-claude/create-claude-model.ts';
import { createEmbeddedModel } from '#adapters/model-embedded/create-embedded-model.ts';
import { priceRows } from '#adapters/prices/price-rows.ts';
import type { Article } from '#domain/article.ts';
import type { Desk } from '#domain/desk.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { Ports } from '#engine/ports/ports.ts';
import type { Config, Secrets } from './config/config.ts';
import { seedRecords } from './seed-records.ts';

export interface PortsNeeds {
  config: Config;
  secrets: Secrets;
  desk: Desk;
  database: Database;
  embedder: Embedder;
  log: Logger;
}

/** Makes the real ports: the desk's knowledge, comprehension, models and storage. */
export async function createPorts(needs: PortsNeeds): Promise<{ ports: Ports; articles: Article[] } & AsyncDisposable> {
  const { config, secrets, desk, database, embedder, log } = needs;
  await using opened = new AsyncDisposableStack();
  const { articles, faults } = await readArticles(path.join(config.deskDir, 'knowledge'));
  for (const fault of faults) log.warn({ file: fault.file, line: fault.line }, `article left out: ${fault.problem}`);
  const [knowledge, comprehension] = await Promise.all([
    createKnowledge({ articles, embedder, vectorCache: createVectorCache(database.kysely) }),
    createComprehension({ intents: desk.intents, languages: desk.languages, embedder, cacheDir: path.join(config.dataDir, 'cache') }),
    seedRecords(database, desk),
  ]);
  const embedded = createEmbeddedModel({ desk });
  const claude = secrets.anthropicApiKey
    ? createClaudeModel({ apiKey: secrets.anthropicApiKey, baseURL: config.anthropicBaseUrl, models: desk.models })
    : undefined;
  const all = opened.move();
  return {
    articles,
    ports: {
      desk,
      model: claude ?? embedded,
      fallbackModel: embedded,
      knowledge,
      comprehension,
      store: createTurnStore(database),
      records: createRecords(database.kysely),
      queue: createQueue(database.kysely),
      prices: priceRows,
      clock: { now: () => new Date() },
      ids: { next: newId },
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}

