import pg from 'pg';
import { SessionClient, typeParsers } from '../session-client.ts';
import type { Sessions } from '../sessions.ts';
import { StartFault } from '../start-fault.ts';
import { connectionFault } from './connection-fault.ts';
import { Listener } from './listener.ts';

export interface PostgresOptions {
  url: string;
  connections: number;
}

/** Written for this version and newer; older ones lack what the SQL uses. */
const oldestVersion = 15;

/** Connects to PostgreSQL. Contract: throws `StartFault` with one clear sentence. */
export async function openPostgres({ url, connections }: PostgresOptions): Promise<Sessions> {
  const config: pg.ClientConfig = {
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'handrail',
    types: typeParsers,
  };
  let pool: pg.Pool;
  try {
    pool = new pg.Pool({
      ...config,
      max: connections,
      pipeline: true,
      Client: SessionClient as unknown as new () => pg.ClientBase,
    } as pg.PoolConfig);
  } catch (error) {
    throw connectionFault(url, error);
  }
  // An idle connection that dies is replaced at the next query; nothing is lost with it.
  pool.on('error', () => {});
  try {
    const { rows } = await pool.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    const version = Math.floor((rows[0]?.version ?? 0) / 10_000);
    if (version < oldestVersion) {
      throw new StartFault(
        `The PostgreSQL at DATABASE_URL is version ${version}.`,
        `Use version ${oldestVersion} or newer.`,
      );
    }
  } catch (error) {
    await pool.end();
    throw error instanceof StartFault ? error : connectionFault(url, error);
  }
  const listener = new Listener(config);
  return {
    kind: 'postgres',
    pool,
    // A commit returns when it is on disk, unless its statement says otherwise.
    durable: async () => {},
    listen: (channel, handler, gap) => listener.listen(channel, handler, gap),
    async close() {
      await listener.close();
      await pool.end();
    },
  };
}
