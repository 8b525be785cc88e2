import { sql } from 'kysely';
import type { Queries } from '#adapters/database/database.ts';
import type { RunRow, SourceRow } from '../present/source.ts';

const faultCount = sql<number>`(select count(*)::int from knowledge_faults f where f.run_id = knowledge_runs.id)`;

/** Sources that were not removed, with what they hold. */
export async function sourceRows(queries: Queries, only?: string): Promise<SourceRow[]> {
  let query = queries
    .selectFrom('knowledge_sources as s')
    .selectAll('s')
    .select([
      sql<number>`(select count(*)::int from articles a where a.source = s.id and a.retired_at is null)`.as('articles'),
      sql<number>`(select count(*)::int from knowledge_uploads u where u.source_id = s.id)`.as('files'),
    ])
    .where('s.removed_at', 'is', null)
    .orderBy('s.created_at')
    .orderBy('s.id');
  if (only) query = query.where('s.id', '=', only);
  return await query.execute();
}

/** The newest sync of each source. */
export async function newestRuns(queries: Queries): Promise<Map<string, RunRow>> {
  const rows = await queries
    .selectFrom('knowledge_runs')
    .distinctOn('source_id')
    .selectAll()
    .select(faultCount.as('faults'))
    .orderBy('source_id')
    .orderBy('queued_at', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.source_id, row]));
}

/** The last syncs of one source, newest first. */
export async function runsOf(queries: Queries, sourceId: string): Promise<RunRow[]> {
  return await queries
    .selectFrom('knowledge_runs')
    .selectAll()
    .select(faultCount.as('faults'))
    .where('source_id', '=', sourceId)
    .orderBy('queued_at', 'desc')
    .limit(10)
    .execute();
}
