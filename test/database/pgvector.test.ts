import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '#adapters/database/open-database.ts';
import { createKnowledge, type IndexedKnowledge } from '#adapters/knowledge/create-knowledge.ts';
import { openPgvector } from '#adapters/knowledge/pgvector/open-pgvector.ts';
import { article, wordEmbedder } from '#adapters/knowledge/testing/articles.ts';
import { createMemoryVectorCache } from '#adapters/knowledge/vector-cache.ts';
import { searchedVectors } from '#server/knowledge/searched-vectors.ts';
import { migratedPostgres } from '#test/support/shared-postgres.ts';
import { openTestDatabase } from '#test/support/test-database.ts';

const things = ['board', 'card', 'invoice', 'parcel', 'member', 'calendar', 'password', 'export', 'display', 'refund'];
const verbs = ['change', 'delete', 'share', 'print', 'restore', 'copy'];
const articles = things.map((thing) =>
  article(
    `All about the ${thing}`,
    verbs.map((verb) => `## How to ${verb} a ${thing}\n\nOpen the ${thing}, and choose ${verb}.`).join('\n\n'),
    thing === 'refund' ? { audience: 'internal' } : {},
  ),
);
const questions = ['delete a card', 'how do I print an invoice', 'restore the calendar', 'refund', 'who won the match'];

const ask = (knowledge: IndexedKnowledge, query: string) =>
  knowledge.search({ query, language: 'en', audience: 'public', limit: 4 });

const { vector } = inject('postgres');

/** The PostgreSQL from npm has no pgvector: name another in `TEST_POSTGRES_URL`. */
const withPgvector = {
  embedded: () => openTestDatabase({ pgvector: true }),
  ...(vector && { postgres: async () => openDatabase({ url: await migratedPostgres(), dataDir: '' }) }),
};

describe.each(Object.entries(withPgvector))('vectors in the database (%s, with pgvector)', (_name, openIt) => {
  let database: Database;
  beforeAll(async () => {
    database = await openIt();
  });
  afterAll(async () => {
    await database?.close();
  });

  const open = async (cache = createMemoryVectorCache()) => {
    const embedder = wordEmbedder();
    const opened = await openPgvector(database, embedder);
    if (!('rows' in opened)) throw new Error(opened.missing);
    const knowledge = await createKnowledge({ articles, embedder, vectors: opened.rows, vectorCache: cache });
    await knowledge.ready();
    return { knowledge, embedder };
  };
  const tableName = async () => {
    const { rows } = await database.execute(
      `select tablename from pg_tables where tablename like 'knowledge_vectors_%'`,
    );
    return String(rows[0]?.tablename);
  };
  const stored = async () => {
    const { rows } = await database.execute(`select count(*)::int as count from ${await tableName()}`);
    return rows[0]?.count as number;
  };

  test('answers as the index in the process does', async () => {
    const { knowledge } = await open();
    const inProcess = await createKnowledge({ articles, embedder: wordEmbedder() });
    await inProcess.ready();
    expect(knowledge.state()).toEqual(inProcess.state());
    for (const question of questions) {
      const [here, there] = await Promise.all([ask(inProcess, question), ask(knowledge, question)]);
      expect(there.passages.map(({ id }) => id)).toEqual(here.passages.map(({ id }) => id));
      expect(there.relevance).toBeCloseTo(here.relevance, 2);
    }
    const plan = await database.execute(
      `select indexdef from pg_indexes where indexname like 'knowledge_vectors_%near'`,
    );
    expect(plan.rows).toEqual([{ indexdef: expect.stringContaining('USING hnsw') }]);
  });

  test('a second process embeds nothing and asks nobody for vectors', async () => {
    await open();
    const { knowledge, embedder } = await open();
    expect(embedder.embedded).toEqual([]);
    expect((await ask(knowledge, 'delete a card')).passages[0]?.id).toBe('all-about-the-card#how-to-delete-a-card');
  });

  test('an article that goes takes its vectors along, and comes back with them', async () => {
    const { knowledge } = await open();
    const before = await stored();
    await knowledge.reindex(articles.slice(1));
    await knowledge.ready();
    expect(await stored()).toBeLessThan(before);
    expect((await ask(knowledge, 'delete a board')).passages[0]?.articleId).not.toBe('all-about-the-board');
    await knowledge.reindex(articles);
    await knowledge.ready();
    expect(await stored()).toBe(before);
    expect((await ask(knowledge, 'delete a board')).passages[0]?.articleId).toBe('all-about-the-board');
  });

  test('words alone answer while the database does not', async () => {
    const { knowledge } = await open();
    const table = await tableName();
    await database.execute(`alter table ${table} rename to away`);
    const { passages } = await ask(knowledge, 'delete a card');
    await database.execute(`alter table away rename to ${table}`);
    expect(passages[0]?.articleId).toBe('all-about-the-card');
    expect(passages[0]?.scores.dense).toBeUndefined();
  });
});

describe.skipIf(vector)('vectors in a PostgreSQL without pgvector', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ url: await migratedPostgres(), dataDir: '' });
  });
  afterAll(async () => {
    await database?.close();
  });

  test('are searched in the process, however many; asked for by name, the start is refused', async () => {
    const embedder = wordEmbedder();
    await database.execute(`insert into vectors values ('${embedder.id}', 'a', ''), ('${embedder.id}', 'b', '')`);
    const warnings: string[] = [];
    const open = (where: 'auto' | 'process' | 'pgvector', from: number) =>
      searchedVectors(database, embedder, { where, from }, (message) => void warnings.push(message));
    expect(await open('process', 1)).toBeUndefined();
    expect(await open('auto', 3)).toBeUndefined();
    expect(warnings).toEqual([]);
    expect(await open('auto', 2)).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining('pgvector is not installed')]);
    await expect(open('pgvector', 3)).rejects.toThrow(/HANDRAIL_VECTOR_SEARCH is pgvector, but the extension/);
  });
});
