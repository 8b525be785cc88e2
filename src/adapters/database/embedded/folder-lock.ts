import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { unlink } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { StartFault } from '../start-fault.ts';

/**
 * Where the holder of a folder listens. Each of these is given back by the operating system when
 * the process dies, however it dies; a file with a process id in it is not.
 */
function address(folder: string): string {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24);
  if (process.platform === 'linux') return `\0handrail-${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\handrail-${name}`;
  return path.join(os.tmpdir(), `handrail-${name}.sock`);
}

function listen(at: string): Promise<net.Server> {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.end(String(process.pid));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at, () => {
      // The lock alone must not keep the program running.
      server.unref();
      resolve(server);
    });
  });
}

/** The holder's process id, `busy` when it does not say, `gone` when nobody listens any more. */
function holder(at: string): Promise<number | 'busy' | 'gone'> {
  return new Promise((resolve) => {
    let said = '';
    const socket = net.connect(at);
    socket.setTimeout(1_000, () => {
      resolve('busy');
      socket.destroy();
    });
    socket.on('data', (data) => {
      said += data;
    });
    socket.on('end', () => resolve(Number(said) || 'busy'));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'gone' : 'busy');
    });
  });
}

/**
 * Takes the folder for this process: two processes on one embedded database destroy it, and it has
 * no lock of its own. Contract: throws `StartFault` that names the holder.
 *
 * NOTE: containers that share a volume but no network namespace do not see each other's lock.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const at = address(folder);
  for (let tries = 0; ; tries += 1) {
    try {
      const server = await listen(at);
      return () => new Promise((resolve) => server.close(() => resolve()));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      const pid = await holder(at);
      if (pid === 'gone' && tries < 3) {
        // Elsewhere than on Linux and Windows the dead holder's socket file is left behind.
        if (at.startsWith(os.tmpdir())) await unlink(at).catch(() => {});
        continue;
      }
      const who = typeof pid === 'number' ? `process ${pid}` : 'another process';
      throw new StartFault(
        `The data folder ${folder} is in use by ${who}, and the embedded database can serve one process at a time.`,
        'Stop that process, or choose another folder with HANDRAIL_DATA_DIR, or set DATABASE_URL to a PostgreSQL that several can share.',
      );
    }
  }
}
