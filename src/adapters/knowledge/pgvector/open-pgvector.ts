import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '#adapters/database/database.ts';
import type { Embedder } from '#engine/ports/embedder.ts';
import { PgvectorRows } from './pgvector-rows.ts';

/** Any number that nothing else on the same PostgreSQL is likely to lock. */
const lock = 7_263_418;

/** What an HNSW index of half-precision vectors takes. */
const mostDimensions = 4_000;

/** Vectors in the database, or why they cannot be there. */
export type OpenedPgvector = { rows: PgvectorRows } | { missing: string };

/**
 * Makes the table of an embedder's vectors, and the extension where this user may. The tables are
 * not part of the migrations: most databases do without the extension.
 */
export async function openPgvector(
  database: Database,
  embedder: Pick<Embedder, 'id' | 'dimensions'>,
): Promise<OpenedPgvector> {
  const { id, dimensions } = embedder;
  if (dimensions > mostDimensions) return { missing: `${id} has more than ${mostDimensions} dimensions` };
  const there = await sql`select 1 from pg_available_extensions where name = 'vector'`.execute(database.kysely);
  if (there.rows.length === 0) return { missing: 'the extension pgvector is not installed' };
  const table = `knowledge_vectors_${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;
  try {
    await database.transaction(async (tx) => {
      // Two processes that start together would both make it, and one would fail.
      await sql`select pg_advisory_xact_lock(${lock})`.execute(tx);
      await sql`create extension if not exists vector`.execute(tx);
      // Hundreds of hashes are looked up for each question: by bytes that takes half as long as by a language's order.
      await sql`create table if not exists ${sql.table(table)} (
        text_hash text collate "C" primary key, searched boolean not null, embedding halfvec(${sql.lit(dimensions)}) not null
      )`.execute(tx);
    });
  } catch (fault) {
    return { missing: `the extension pgvector cannot be used: ${(fault as Error).message}` };
  }
  return { rows: new PgvectorRows(database, table) };
}
