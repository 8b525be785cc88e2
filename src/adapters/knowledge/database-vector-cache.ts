import type { Queries } from '#adapters/database/database.ts';
import { packVector, unpackVector } from './stored-vector.ts';
import type { VectorCache } from './vector-cache.ts';

/** Rows one statement writes; more would pass the limit of parameters. */
const batch = 200;

/** Vectors kept in the `vectors` table, shared by all processes. */
export function createDatabaseVectorCache(queries: Queries): VectorCache {
  return {
    async getMany(embedder, hashes) {
      const found = new Map<string, Float32Array>();
      if (hashes.length === 0) return found;
      const rows = await queries
        .selectFrom('vectors')
        .select(['text_hash', 'vector'])
        .where('embedder', '=', embedder)
        .where('text_hash', '=', (eb) => eb.fn.any(eb.val(hashes)))
        .execute();
      for (const row of rows) found.set(row.text_hash, unpackVector(row.vector));
      return found;
    },
    async putMany(embedder, vectors) {
      const rows = [...vectors].map(([text_hash, vector]) => ({
        embedder,
        text_hash,
        vector: packVector(vector),
      }));
      for (let from = 0; from < rows.length; from += batch) {
        await queries
          .insertInto('vectors')
          .values(rows.slice(from, from + batch))
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    },
  };
}
