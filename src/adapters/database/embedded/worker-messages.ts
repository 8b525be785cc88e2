/** How a worker thread that holds a PGlite is started. */
export interface WorkerOptions {
  /** Folder of the cluster; in memory when left out. */
  folder?: string;
  /** Archive of a cluster to start from, for one in memory. */
  archive?: Uint8Array;
  /** Options for making a new cluster, as `initdb` takes them. */
  initdb?: string[];
  /** Loads pgvector; without it its tables cannot be read. */
  pgvector?: boolean;
}

/**
 * To the worker: bytes of the PostgreSQL protocol, or a word; `durable` asks to be told, with the
 * same number, once all that was committed before is on disk.
 */
export type ToWorker = Uint8Array | 'close' | 'dump' | { durable: number };

/** From the worker: bytes of the PostgreSQL protocol, or what became of a word. */
export type FromWorker =
  | Uint8Array
  | { kind: 'ready' }
  | { kind: 'closed' }
  | { kind: 'durable'; durable: number }
  | { kind: 'dumped'; archive: Uint8Array }
  | { kind: 'fault'; message: string };
