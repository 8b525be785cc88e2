import type { Database } from '#adapters/database/open-database.ts';
import { StartFault } from '#adapters/database/start-fault.ts';
import { openPgvector } from '#adapters/knowledge/pgvector/open-pgvector.ts';
import type { VectorIndex } from '#adapters/knowledge/vector-index.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import type { VectorSearch } from '../config/config.ts';

/**
 * Where the vectors of an embedder are searched: undefined is in this process. Looked at once, at the
 * start: a help centre does not become a big one overnight.
 * Contract: throws `StartFault` when pgvector was asked for and is not there.
 */
export async function searchedVectors(
  database: Database,
  embedder: Embedder,
  search: VectorSearch | undefined,
  warn: (message: string) => void,
): Promise<VectorIndex | undefined> {
  if (!search || search.where === 'process') return undefined;
  if (search.where === 'auto' && !(await isLarge(database, embedder, search.from))) return undefined;
  const opened = await openPgvector(database, embedder);
  if ('rows' in opened) return opened.rows;
  if (search.where === 'pgvector')
    throw new StartFault(
      `HANDRAIL_VECTOR_SEARCH is pgvector, but ${opened.missing}.`,
      'Install pgvector in the PostgreSQL and make the extension “vector”, or leave the variable out.',
    );
  warn(`Vectors are searched in this process: ${opened.missing}.`);
  return undefined;
}

/** The embedded database shares this machine: its vectors are better off in the process. */
async function isLarge(database: Database, embedder: Embedder, from: number): Promise<boolean> {
  if (database.kind !== 'postgres') return false;
  const { count } = await database.kysely
    .selectFrom('vectors')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('embedder', '=', embedder.id)
    .executeTakeFirstOrThrow();
  return Number(count) >= from;
}
