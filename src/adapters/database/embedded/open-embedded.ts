import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import pg from 'pg';
import { SessionClient, typeParsers } from '../session-client.ts';
import type { Sessions } from '../sessions.ts';
import { StartFault } from '../start-fault.ts';
import { lockFolder } from './folder-lock.ts';
import { keepHouse } from './keep-house.ts';
import { ProtocolStream } from './protocol-stream.ts';
import type { FromWorker, ToWorker, WorkerOptions } from './worker-messages.ts';

export interface EmbeddedOptions {
  /** Data folder; the cluster lives in `postgres` inside it. In memory when left out. */
  dataDir?: string;
  /** A cluster to start from, for one in memory. */
  archive?: Uint8Array;
  /** Options of `initdb` for a new cluster. */
  initdb?: string[];
  /** Loads pgvector. */
  pgvector?: boolean;
  warn?: (message: string) => void;
}

/** The embedded database's only session, with two things only it can do. */
export interface EmbeddedSessions extends Sessions {
  /** The whole cluster as a tar archive. */
  dump(): Promise<Uint8Array>;
}

/** Starts PGlite in a worker thread and gives it the face of a PostgreSQL server. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedSessions> {
  const unlock = options.dataDir ? await lockFolder(makeFolder(options.dataDir)) : async () => {};
  try {
    const worker = await startWorker({
      folder: options.dataDir && path.join(options.dataDir, 'postgres'),
      archive: options.archive,
      initdb: options.initdb,
      pgvector: options.pgvector,
    });
    return await connect(worker, unlock, options);
  } catch (fault) {
    await unlock();
    throw fault;
  }
}

function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    throw new StartFault(
      `The data folder ${folder} cannot be made: ${(error as Error).message}.`,
      'Choose a folder that this user may write to with HANDRAIL_DATA_DIR.',
      error,
    );
  }
}

async function startWorker(workerData: WorkerOptions): Promise<Worker> {
  const file = `./pglite-worker${path.extname(import.meta.url)}`;
  const worker = new Worker(new URL(file, import.meta.url), { workerData, execArgv: [] });
  const first = await new Promise<FromWorker>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`its thread ended with code ${code}`)));
  }).catch((error: Error): FromWorker => ({ kind: 'fault', message: error.message }));
  if (first instanceof Uint8Array || first.kind === 'ready') return worker;
  await worker.terminate();
  throw new StartFault(
    `The embedded database in ${workerData.folder ?? 'memory'} does not start: ${'message' in first ? first.message : 'no reason given'}.`,
    'If the folder was copied or restored, restore it again as a whole; otherwise start with an empty HANDRAIL_DATA_DIR.',
  );
}

function word(worker: Worker, message: ToWorker, answer: 'closed' | 'dumped'): Promise<FromWorker> {
  return new Promise((resolve, reject) => {
    const receive = (reply: FromWorker): void => {
      if (reply instanceof Uint8Array || (reply.kind !== answer && reply.kind !== 'fault')) return;
      worker.off('message', receive);
      if (reply.kind === 'fault') reject(new Error(`The embedded database failed: ${reply.message}`));
      else resolve(reply);
    };
    worker.on('message', receive);
    worker.postMessage(message);
  });
}

/** Asks the worker to tell when what was committed so far is on disk. */
function durability(worker: Worker): () => Promise<void> {
  const waiting = new Map<number, () => void>();
  let last = 0;
  worker.on('message', (reply: FromWorker) => {
    if (reply instanceof Uint8Array || reply.kind !== 'durable') return;
    waiting.get(reply.durable)?.();
    waiting.delete(reply.durable);
  });
  return () =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      worker.postMessage({ durable: last } satisfies ToWorker);
    });
}

async function connect(
  worker: Worker,
  unlock: () => Promise<void>,
  options: EmbeddedOptions,
): Promise<EmbeddedSessions> {
  const handlers = new Map<string, Set<(payload: string) => void>>();
  const pool = new pg.Pool({
    // One session: everybody takes a turn, and a transaction keeps it until it is over.
    max: 1,
    idleTimeoutMillis: 0,
    Client: SessionClient as unknown as new () => pg.ClientBase,
    stream: () => new ProtocolStream(worker),
    user: 'postgres',
    database: 'postgres',
    types: typeParsers,
    pipeline: true,
  } as pg.PoolConfig);
  pool.on('error', (error) => options.warn?.(error.message));
  pool.on('connect', (client) => {
    client.on('notification', ({ channel, payload }) => {
      for (const handler of handlers.get(channel) ?? []) handler(payload ?? '');
    });
  });
  await pool.query('select 1');
  const stopHouse = options.dataDir ? keepHouse(pool, options.warn) : async () => {};

  return {
    kind: 'embedded',
    pool,
    durable: options.dataDir ? durability(worker) : async () => {},
    async listen(channel, handler) {
      let set = handlers.get(channel);
      if (!set) {
        set = new Set();
        handlers.set(channel, set);
        await pool.query(`listen ${pg.escapeIdentifier(channel)}`);
      }
      set.add(handler);
      return async () => {
        set.delete(handler);
      };
    },
    async dump() {
      const reply = await word(worker, 'dump', 'dumped');
      if (reply instanceof Uint8Array || reply.kind !== 'dumped') throw new Error('No archive came back.');
      return reply.archive;
    },
    async close() {
      await stopHouse();
      await pool.end();
      await word(worker, 'close', 'closed').catch((error: Error) => options.warn?.(error.message));
      await worker.terminate();
      await unlock();
    },
  };
}
