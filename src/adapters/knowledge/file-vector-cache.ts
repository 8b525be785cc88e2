import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { VectorCache } from './vector-cache.ts';

/**
 * Vectors kept in a file of each embedder, for commands that run without a database. A file that
 * cannot be read is as good as none; it is written whole, so that two commands at once lose at most
 * the work of one.
 */
export function createFileVectorCache(folder: string): VectorCache {
  const known = new Map<string, Promise<Map<string, Float32Array>>>();
  const fileOf = (embedder: string) =>
    path.join(folder, `vectors-${createHash('sha256').update(embedder).digest('hex').slice(0, 16)}.cache`);
  const kept = (embedder: string) => {
    const reading = known.get(embedder) ?? readVectors(fileOf(embedder));
    known.set(embedder, reading);
    return reading;
  };
  return {
    async getMany(embedder, hashes) {
      const vectors = await kept(embedder);
      return new Map(
        hashes.flatMap((hash) => {
          const vector = vectors.get(hash);
          return vector ? [[hash, vector] as const] : [];
        }),
      );
    },
    async putMany(embedder, vectors) {
      const all = await kept(embedder);
      for (const [hash, vector] of vectors) all.set(hash, vector);
      await mkdir(folder, { recursive: true });
      const beside = `${fileOf(embedder)}.${process.pid}.tmp`;
      await writeFile(beside, serialize(all));
      await rename(beside, fileOf(embedder));
    },
  };
}

async function readVectors(file: string): Promise<Map<string, Float32Array>> {
  try {
    const read: unknown = deserialize(await readFile(file));
    return read instanceof Map ? (read as Map<string, Float32Array>) : new Map();
  } catch {
    return new Map();
  }
}
