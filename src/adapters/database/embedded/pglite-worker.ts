import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { SyncedFiles } from './synced-files.ts';
import { wasKilled } from './was-killed.ts';
import type { FromWorker, ToWorker, WorkerOptions } from './worker-messages.ts';

/*
 * PGlite in a thread of its own: on the main thread it holds up everything else for up to 220 ms.
 * It speaks the PostgreSQL protocol as bytes, so the same driver serves both databases.
 */

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread.');
const options = workerData as WorkerOptions;

function tell(message: FromWorker): void {
  port?.postMessage(message);
}

/** Settings that hold memory down: 173 to 199 MB with an open database and nothing to do. */
const settings = [
  'shared_buffers=32MB',
  'maintenance_work_mem=16MB',
  'temp_buffers=1MB',
  'wal_buffers=1MB',
  // The timed checkpoint keeps the log far below this; it only bounds the size after a burst.
  'max_wal_size=256MB',
  'min_wal_size=32MB',
  'wal_sync_method=fsync',
];

const files = options.folder ? new SyncedFiles(options.folder) : undefined;
if (options.folder && wasKilled(options.folder)) files?.syncAtOnce();

const startParams = PGlite.defaultStartParams
  // `-F` turns syncing off altogether.
  .filter((parameter) => !(files && parameter === '-F'))
  .concat(settings.flatMap((setting) => ['-c', setting]));

const pglite = await PGlite.create({
  fs: files,
  loadDataDir: options.archive ? new Blob([new Uint8Array(options.archive)]) : undefined,
  initDbStartParams: options.initdb,
  startParams,
  // A second of start-up and 20 MB that few desks need.
  extensions: options.pgvector ? { vector: (await import('@electric-sql/pglite-pgvector')).vector } : undefined,
}).catch((error: unknown) => {
  tell({ kind: 'fault', message: error instanceof Error ? error.message : String(error) });
  process.exit(1);
});

/** Answers one packet; large results come in parts, which are sent together. */
async function answer(bytes: Uint8Array): Promise<void> {
  const parts: Uint8Array[] = [];
  await pglite.execProtocolRawStream(bytes, { onRawData: (data) => parts.push(data.slice()) });
  const reply = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
  const own = reply.byteLength === reply.buffer.byteLength ? reply : new Uint8Array(reply);
  port?.postMessage(own, [own.buffer as ArrayBuffer]);
  files?.syncSoon();
}

async function serve(message: ToWorker): Promise<void> {
  if (message instanceof Uint8Array) return await answer(message);
  if (typeof message === 'object') {
    const { durable } = message;
    if (files) return files.durable(() => tell({ kind: 'durable', durable }));
    return tell({ kind: 'durable', durable });
  }
  if (message === 'close') {
    await pglite.close();
    tell({ kind: 'closed' });
    return port?.close();
  }
  const dumped = await pglite.dumpDataDir('none');
  tell({ kind: 'dumped', archive: new Uint8Array(await dumped.arrayBuffer()) });
}

let last = Promise.resolve();
port.on('message', (message: ToWorker) => {
  last = last
    .then(() => serve(message))
    .catch((error: unknown) => {
      tell({ kind: 'fault', message: error instanceof Error ? error.message : String(error) });
    });
});

tell({ kind: 'ready' });
