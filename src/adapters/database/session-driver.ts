import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';
import { storable } from './storable.ts';

/** How the driver gets a session; throws when the caller must not have one now. */
export type TakeSession = () => Promise<pg.PoolClient>;

/** Commands whose row count is a count of changed rows. */
const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** What `cork` needs of the driver's client: its stream, which is no public part of it. */
interface WithStream {
  connection?: { stream?: { cork?(): void; uncork?(): void } };
}

/**
 * One session while somebody has it. `begin` travels with the transaction's first statement, and
 * statements that are started together (`Promise.all`) travel together: a turn's cost is mostly
 * waiting for round trips, and on the embedded database everybody else waits meanwhile.
 */
class SessionConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  /** A `begin` that was asked for and not sent. */
  #begin: string | undefined;
  #broken = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  begin({ isolationLevel, accessMode }: TransactionSettings): void {
    const settings = [isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ');
    this.#begin = `begin ${settings}`;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await this.#send(sql, parameters);
    const { command, rowCount, rows } = result;
    return { numAffectedRows: changing.has(command) ? BigInt(rowCount ?? 0) : undefined, rows: rows ?? [] };
  }

  #send(sql: string, parameters: readonly unknown[]): Promise<pg.QueryResult> {
    const begin = this.#begin;
    const values = parameters.map(storable);
    if (!begin) return this.#client.query(sql, values);
    this.#begin = undefined;
    const { stream } = (this.#client as WithStream).connection ?? {};
    stream?.cork?.();
    try {
      const begun = this.#client.query(begin);
      const result = this.#client.query(sql, values);
      return Promise.all([begun, result]).then(([, second]) => second);
    } finally {
      stream?.uncork?.();
    }
  }

  async commit(): Promise<void> {
    if (this.#begin) {
      // Nothing was asked in this transaction: there is none.
      this.#begin = undefined;
      return;
    }
    const { command } = await this.#client.query('commit');
    if (command === 'ROLLBACK') throw new Error('A statement failed, so the transaction was rolled back.');
  }

  async rollback(): Promise<void> {
    if (this.#begin) {
      this.#begin = undefined;
      return;
    }
    try {
      await this.#client.query('rollback');
    } catch (fault) {
      // Nobody knows what state it is in.
      this.#broken = true;
      throw fault;
    }
  }

  // biome-ignore lint/correctness/useYield: Kysely's contract; nothing here reads by stream.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Results are not streamed: read them in pages.');
  }

  release(): void {
    this.#client.release(this.#broken);
  }
}

class SessionDriver implements Driver {
  readonly #take: TakeSession;

  constructor(take: TakeSession) {
    this.#take = take;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SessionConnection> {
    return new SessionConnection(await this.#take());
  }

  async beginTransaction(connection: SessionConnection, settings: TransactionSettings): Promise<void> {
    connection.begin(settings);
  }

  async commitTransaction(connection: SessionConnection): Promise<void> {
    await connection.commit();
  }

  async rollbackTransaction(connection: SessionConnection): Promise<void> {
    await connection.rollback();
  }

  async savepoint(connection: SessionConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint "${name}"`));
  }

  async rollbackToSavepoint(connection: SessionConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to savepoint "${name}"`));
  }

  async releaseSavepoint(connection: SessionConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release savepoint "${name}"`));
  }

  async releaseConnection(connection: SessionConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {}
}

/** Kysely over our sessions: PostgreSQL's grammar, our way to talk. The sessions' owner closes them. */
export function sessionDialect(take: TakeSession): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new SessionDriver(take),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: (): QueryCompiler => new PostgresQueryCompiler(),
  };
}
