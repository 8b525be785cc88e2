import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Either a transaction or the database itself: what a single query needs. */
export type Queries = Kysely<Schema>;

/** What a step of a transaction needs. */
export type Tx = Transaction<Schema>;

/** Stops listening. */
export type Unlisten = () => Promise<void>;

/** One open database, embedded or PostgreSQL, behind the same SQL. */
export interface Database extends AsyncDisposable {
  readonly kind: 'embedded' | 'postgres';
  /** For single queries. Inside `transaction` use the object it hands you, nothing else. */
  readonly kysely: Kysely<Schema>;
  /**
   * Runs `work` in one transaction and repeats it, up to 3 times in all, when the database asks for
   * that (deadlock, serialization). Contract: `work` does nothing but queries on `tx`. A query on
   * `kysely` from inside throws at once: the embedded database has one session and it would wait
   * for itself for ever. Returns when the transaction is on disk.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * One writing statement, which is a transaction of its own: repeated and on disk like
   * `transaction`, at a third of the round trips. Contract: `work` executes one statement.
   */
  single<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /**
   * Resolves once everything committed before is on disk. `transaction` waits for it by itself. A
   * single write on `kysely` does not on the embedded database: it survives the process when it
   * returns, and a power cut some milliseconds later.
   */
  durable(): Promise<void>;
  /**
   * For the select list of a single writing statement that need not wait for the disk, because
   * what it writes can be done over: claims, finished steps, progress. On PostgreSQL it saves the
   * wait at commit; a crash of the database server within its next half second loses the write.
   */
  readonly relaxed: RawBuilder<unknown>;
  /** SQL as text: one statement with `$1` parameters, or several without any. */
  execute(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  /**
   * Calls `handler` for each notification on the channel from any process. `gap` is called when
   * some may have been missed (the connection was lost and is back): read again what they told of.
   */
  listen(channel: string, handler: (payload: string) => void, gap?: () => void): Promise<Unlisten>;
  /** Outside a transaction; inside one use the function of the same name in `notify.ts`. */
  notify(channel: string, payload: string): Promise<void>;
  close(): Promise<void>;
}
