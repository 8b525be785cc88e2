import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Bumped when features or training change: models of another version are trained anew. */
export const trainingVersion = 7;

/** Names a model after everything that went into it. */
export function modelKey(parts: readonly unknown[]): string {
  const inputs = JSON.stringify([trainingVersion, ...parts]);
  return createHash('sha256').update(inputs).digest('hex').slice(0, 32);
}

/** Models on disk, by key. A file that cannot be read is as good as none. */
export class ModelStore {
  readonly #folder: string | undefined;

  /** Without a folder nothing is kept. */
  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  async load<Data>(name: string, key: string): Promise<Data | undefined> {
    if (this.#folder === undefined) return undefined;
    try {
      const stored = deserialize(await readFile(this.#path(name))) as { key: string; data: Data };
      return stored.key === key ? stored.data : undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps the newest model of each name only. */
  async save(name: string, key: string, data: unknown): Promise<void> {
    if (this.#folder === undefined) return;
    await mkdir(this.#folder, { recursive: true });
    // Written beside and moved into place: a crash leaves the old model or the new, never half of one.
    const beside = `${this.#path(name)}.${process.pid}.tmp`;
    await writeFile(beside, serialize({ key, data }));
    await rename(beside, this.#path(name));
  }

  #path(name: string): string {
    return join(this.#folder ?? '', `${name}.model`);
  }
}
