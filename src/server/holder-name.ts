import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A process's name on the turns it holds. */
export interface HolderName {
  name: string;
  /** Names of processes of this machine that died without giving back what they held. */
  left: string[];
  /** Forgets the name: nothing is held under it any more. */
  drop(): Promise<void>;
}

/**
 * Takes a name and leaves it in the data folder, one file a process. The next process that starts
 * here reads the files of the dead, and takes their turns up at once in place of waiting for leases.
 */
export async function takeHolderName(dataDir: string): Promise<HolderName> {
  const folder = path.join(dataDir, 'processes');
  await mkdir(folder, { recursive: true });
  const left: string[] = [];
  for (const file of await readdir(folder)) {
    const [host, pid] = [file.slice(0, file.lastIndexOf('.')), Number(file.slice(file.lastIndexOf('.') + 1))];
    // Our own number on a file that we did not write: an earlier process had it.
    if (host !== os.hostname() || (pid !== process.pid && isAlive(pid))) continue;
    const place = path.join(folder, file);
    const name = await readFile(place, 'utf8').catch(() => '');
    if (name) left.push(name);
    await rm(place, { force: true });
  }
  const name = randomUUID();
  const own = path.join(folder, `${os.hostname()}.${process.pid}`);
  await writeFile(own, name);
  return { name, left, drop: () => rm(own, { force: true }) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // It lives and is somebody else's.
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
