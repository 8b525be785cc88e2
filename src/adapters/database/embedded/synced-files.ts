import { spawnSync } from 'node:child_process';
import { closeSync, fsync, fsyncSync, openSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What we touch of an open file in Emscripten's file system. */
interface OpenFile {
  nfd: number;
  node: { mode: number };
}

/** As in `st_mode`. */
const fileType = 0o170000;
const folder = 0o040000;

interface FileSystem {
  realPath(node: unknown): string;
  stream_ops: {
    fsync?: (file: OpenFile) => number;
    write: (file: OpenFile, buffer: Uint8Array, offset: number, length: number, position: number) => number;
  };
  node_ops: Record<'unlink' | 'rename' | 'setattr', (...given: unknown[]) => unknown>;
}

/**
 * Files on disk that are synced as PostgreSQL asks; PGlite's own layer never syncs anything.
 *
 * A commit waits for its log to be written to the operating system, so it survives the process
 * (kill -9). The log is then synced to the disk at once but beside the queries, many commits with
 * one sync; `durable` tells when. Waiting inside each commit would hold up all others: a sync takes
 * 4 ms on an ordinary cloud disk, a commit 0.3 ms.
 *
 * NOTE: PostgreSQL believes that the log is on disk when its sync returns, and relies on that
 * before it writes a changed page to a table's file, or removes one. So these wait for the log.
 */
export class SyncedFiles extends NodeFS {
  /** Our own descriptors of log files: PostgreSQL may close its own while a sync runs. */
  readonly #logs = new Map<string, number>();
  readonly #dirty = new Set<number>();
  #syncing = false;
  #waiting: { after: number; done: () => void }[] = [];
  /** Syncs of the log begun so far. */
  #begun = 0;
  /** True while everything in the folder is known to be on disk. */
  #allSynced = false;

  override async init(pg: PGlite, emscriptenOptions: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const result = await super.init(pg, emscriptenOptions);
    result.emscriptenOpts.preRun?.push((module) => {
      this.#hook(module.FS.filesystems.NODEFS as unknown as FileSystem);
    });
    return result;
  }

  /**
   * Call before the start, when the last process died. Recovery then begins with a sync of every
   * file there is, 1,100 of them at 4 ms. One sync of the disk does the same, and until the first
   * write, which comes after, there is nothing left to sync.
   */
  syncAtOnce(): void {
    this.#allSynced = syncDisk(this.rootDir);
  }

  #hook(files: FileSystem): void {
    const { write } = files.stream_ops;
    files.stream_ops.fsync = (file) => {
      const path = files.realPath(file.node);
      if (this.#allSynced) return 0;
      if ((file.node.mode & fileType) === folder) syncFolder(path);
      else if (path.includes('/pg_wal/')) this.#markDirty(path);
      else fsyncSync(file.nfd);
      return 0;
    };
    files.stream_ops.write = (file, buffer, offset, length, position) => {
      if (this.#allSynced && !files.realPath(file.node).includes('/postmaster.')) this.#allSynced = false;
      if (this.#dirty.size > 0 && needsLogFirst(files.realPath(file.node), buffer, offset)) this.#syncNow();
      return write(file, buffer, offset, length, position);
    };
    // Removing, renaming and cutting files takes effect outside the log: what the log says comes first.
    for (const name of ['unlink', 'rename', 'setattr'] as const) {
      const operation = files.node_ops[name];
      files.node_ops[name] = (...given) => {
        this.#syncNow();
        return operation(...given);
      };
    }
  }

  #markDirty(path: string): void {
    let descriptor = this.#logs.get(path);
    if (descriptor === undefined) {
      // The log went on to its next file: what came before is synced and let go.
      this.#syncNow();
      if (!this.#syncing) this.#closeLogs();
      descriptor = openSync(path, 'r+');
      this.#logs.set(path, descriptor);
    }
    this.#dirty.add(descriptor);
  }

  #syncNow(): void {
    for (const descriptor of this.#dirty) fsyncSync(descriptor);
    this.#dirty.clear();
  }

  #closeLogs(): void {
    for (const descriptor of this.#logs.values()) closeSync(descriptor);
    this.#logs.clear();
  }

  /** Called after each packet: starts a sync of the log when one is due and none is running. */
  syncSoon(): void {
    if (this.#syncing) return;
    if (this.#dirty.size === 0) {
      this.#tell(Number.POSITIVE_INFINITY);
      return;
    }
    this.#syncing = true;
    this.#begun += 1;
    const mine = this.#begun;
    const descriptors = [...this.#dirty];
    this.#dirty.clear();
    let left = descriptors.length;
    for (const descriptor of descriptors) {
      fsync(descriptor, (error) => {
        // A log that cannot be synced must not be reported as safe, and there is no way back.
        if (error) throw error;
        left -= 1;
        if (left > 0) return;
        this.#syncing = false;
        this.#tell(mine);
        this.syncSoon();
      });
    }
  }

  #tell(upTo: number): void {
    const told = this.#waiting.filter(({ after }) => after <= upTo);
    this.#waiting = this.#waiting.filter(({ after }) => after > upTo);
    for (const { done } of told) done();
  }

  /** Calls back once all that was committed before is on disk. */
  durable(done: () => void): void {
    if (this.#dirty.size === 0 && !this.#syncing) {
      done();
      return;
    }
    // What is dirty now is in the next sync; what is not is in the one that runs.
    this.#waiting.push({ after: this.#dirty.size > 0 ? this.#begun + 1 : this.#begun, done });
    this.syncSoon();
  }
}

/** Syncs the whole disk a folder is on; false where there is no way to. */
function syncDisk(folder: string): boolean {
  const attempts = process.platform === 'win32' ? [] : [['-f', folder], []];
  return attempts.some((options) => spawnSync('sync', options, { stdio: 'ignore' }).status === 0);
}

/** Makes names in a folder last. Recovery after a crash asks for it; some systems cannot. */
function syncFolder(path: string): void {
  try {
    const descriptor = openSync(path, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES'].includes(code)) throw error;
  }
}

/**
 * True for the write of a page that was changed: it carries the position of its change in the log
 * in its first 8 bytes. A fresh page of zeros and a temporary file carry none.
 */
function needsLogFirst(path: string, buffer: Uint8Array, offset: number): boolean {
  if (path.includes('/pg_wal/') || path.includes('/pgsql_tmp/') || path.includes('/pg_stat')) return false;
  for (let index = offset; index < offset + 8; index += 1) if (buffer[index] !== 0) return true;
  return false;
}
