import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, sql } from 'kysely';
import type pg from 'pg';
import type { Database, Tx } from './database.ts';
import { copyCluster } from './embedded/copy-cluster.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { type BeforeUpgrade, migrate } from './migrate.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import type { Schema } from './schema.ts';
import { sessionDialect } from './session-driver.ts';
import type { Sessions } from './sessions.ts';
import { releaseAllTurns } from './turns/next-turns.ts';

export type { Database, Queries, Tx, Unlisten } from './database.ts';

export interface OpenOptions {
  /** `postgres://…`; without it the embedded database in `dataDir` is used. */
  url?: string;
  /** Folder of the embedded database; made when missing. Not used with `url`. */
  dataDir: string;
  /** Folder of the numbered SQL files; the program's own when left out. */
  migrationsDir?: string;
  /** Gives the embedded database pgvector; a PostgreSQL has it, or not. */
  pgvector?: boolean;
  /** Connections to PostgreSQL at most, default 10. */
  connections?: number;
  /** Told of things a person who runs the program should know; default: nobody. */
  warn?: (message: string) => void;
}

/**
 * Opens the database and brings its schema up to date.
 * Contract: throws `StartFault` with one clear sentence when something outside the program is in
 * the way: address, password, a folder in use, a schema from a newer program.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  const sessions = options.url
    ? await openPostgres({ url: options.url, connections: options.connections ?? 10 })
    : await openEmbedded({ dataDir: options.dataDir, pgvector: options.pgvector, warn: options.warn });
  const database = await withSchema(sessions, options.migrationsDir, async (number) => {
    if (options.url) return;
    const copy = await copyCluster(options.dataDir, number);
    options.warn?.(`The database is upgraded; as it was before it is kept in ${copy}.`);
  });
  // Whoever held a turn here is dead: the folder has one process at a time.
  if (database.kind === 'embedded') await releaseAllTurns(database.kysely);
  return database;
}

/** Migrates and wraps what was opened; closes it again when the schema is in the way. */
export async function withSchema(
  sessions: Sessions,
  migrationsDir?: string,
  beforeUpgrade?: BeforeUpgrade,
): Promise<Database> {
  const database = wrap(sessions);
  try {
    await migrate(database, migrationsDir, beforeUpgrade);
    return database;
  } catch (fault) {
    await database.close();
    throw fault;
  }
}

/** Deadlock found, and could not serialize: the database asks to try again. */
const tryAgain = new Set(['40P01', '40001']);
const mostTries = 3;

function wrap(sessions: Sessions): Database {
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  const kysely = new Kysely<Schema>({
    dialect: sessionDialect(async () => {
      if (inside.getStore()?.open) {
        throw new Error('A query inside a transaction must go through the transaction object.');
      }
      return await sessions.pool.connect();
    }),
  });
  let closing: Promise<void> | undefined;

  async function once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return await kysely.transaction().execute(async (tx) => {
      const state = { open: true };
      try {
        return await inside.run(state, () => work(tx));
      } finally {
        state.open = false;
      }
    });
  }

  /** Until the database no longer asks to try again, and then to the disk. */
  async function kept<T>(write: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        const result = await write();
        await sessions.durable();
        return result;
      } catch (fault) {
        const code = (fault as { code?: string }).code ?? '';
        if (!tryAgain.has(code) || tries >= mostTries) throw fault;
      }
    }
  }

  return {
    kind: sessions.kind,
    kysely,
    transaction: (work) => kept(() => once(work)),
    single: (work) => kept(() => work(kysely)),
    async execute(sql, values) {
      const client = await sessions.pool.connect();
      try {
        const result: pg.QueryResult | pg.QueryResult[] = await client.query(sql, values);
        return { rows: Array.isArray(result) ? result.flatMap((each) => each.rows) : result.rows };
      } catch (fault) {
        // Several statements may have begun a transaction and failed inside it: the next user of
        // this session must not find it there.
        await client.query('rollback').catch(() => {});
        throw fault;
      } finally {
        client.release();
      }
    },
    durable: sessions.durable,
    relaxed: sessions.kind === 'postgres' ? sql`set_config('synchronous_commit', 'off', true)` : sql`null`,
    listen: sessions.listen,
    async notify(channel, payload) {
      await sessions.pool.query('select pg_notify($1, $2)', [channel, payload]);
    },
    close() {
      closing ??= kysely.destroy().then(() => sessions.close());
      return closing;
    },
    [Symbol.asyncDispose]() {
      return this.close();
    },
  };
}
