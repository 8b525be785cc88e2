import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '#adapters/database/open-database.ts';
import { createKnowledge, type IndexedKnowledge } from '#adapters/knowledge/create-knowledge.ts';
import { createDatabaseVectorCache } from '#adapters/knowledge/database-vector-cache.ts';
import { followArticles } from '#adapters/knowledge/follow-articles.ts';
import { syncArticles } from '#adapters/knowledge/sync-articles.ts';
import type { Article } from '#domain/article.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import { startPostgres } from '../start-postgres.ts';
import { madeUpVectors } from './synthetic-corpus.ts';

/** A database of this kind in a folder of its own; gone when it is closed. */
export async function openBenchDatabase(kind: Database['kind']): Promise<{ database: Database } & AsyncDisposable> {
  await using stack = new AsyncDisposableStack();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'handrail-bench-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  const url = kind === 'postgres' ? await stack.use(await startPostgres()).newDatabase() : undefined;
  const database = stack.use(await openDatabase({ url, dataDir: path.join(folder, 'database') }));
  const opened = stack.move();
  return { database, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

/** Stores the articles and a vector for each of their texts, as a server that has run before has them. */
export async function storeCorpus(database: Database, articles: readonly Article[], embedder: Embedder): Promise<void> {
  await syncArticles(database, 'bench', articles);
  const made = madeUpVectors(embedder.dimensions);
  const stored = createDatabaseVectorCache(database.kysely);
  // An index over the same articles asks for every vector once: what it is given is written down.
  const knowledge = await createKnowledge({
    articles: [...articles],
    embedder,
    vectorCache: {
      async getMany(id, hashes) {
        const vectors = await made.getMany(id, hashes);
        await stored.putMany(id, vectors);
        return vectors;
      },
      putMany: async () => {},
    },
  });
  await knowledge.ready();
}

/** The start of a server: from rows of the database to an index that answers. */
export async function openStored(database: Database, embedder: Embedder): Promise<IndexedKnowledge> {
  const vectorCache = createDatabaseVectorCache(database.kysely);
  const knowledge = await createKnowledge({ articles: [], embedder, vectorCache });
  await using followed = await followArticles(database, knowledge, () => {});
  await followed.refresh();
  await knowledge.ready();
  return knowledge;
}
