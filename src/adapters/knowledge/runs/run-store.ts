import { sql } from 'kysely';
import type { Database, Queries } from '#adapters/database/database.ts';
import { newId } from '#adapters/database/new-id.ts';
import { knowledgeRunsChannel } from '#adapters/database/notify.ts';

/** What a run has done so far. */
export interface RunProgress {
  seen: number;
  total?: number;
  added: number;
  changed: number;
  unchanged: number;
  retired: number;
}

export interface RunFault {
  item: string;
  problem: string;
  mend: string;
}

/** A run whose process says nothing for so long has lost it. */
const silentMs = 60_000;
/** Tries of a run whose process ended under it. */
const mostAttempts = 3;

/** In letters, not parameters: only so is it the condition of the index. */
const isOpen = sql<boolean>`state in ('queued', 'running')`;

/** Queues a sync of a source, unless one is queued or runs; either way says which. */
export async function queueRun(database: Database, sourceId: string, startedBy?: string): Promise<string> {
  const id = newId('run');
  const queued = await database.kysely
    .insertInto('knowledge_runs')
    .values({ id, source_id: sourceId, started_by: startedBy ?? null })
    .onConflict((conflict) => conflict.column('source_id').where(isOpen).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (queued) {
    await database.notify(knowledgeRunsChannel, id);
    return id;
  }
  const open = await database.kysely
    .selectFrom('knowledge_runs')
    .select('id')
    .where('source_id', '=', sourceId)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirst();
  return open?.id ?? (await queueRun(database, sourceId, startedBy));
}

/** Asks a run to stop; one that has not begun is over at once. */
export async function cancelRun(database: Database, runId: string): Promise<void> {
  await database.kysely
    .updateTable('knowledge_runs')
    .set({
      cancel_wanted: true,
      state: sql`case when state = 'queued' then 'cancelled' else state end`,
      finished_at: sql`case when state = 'queued' then now() else finished_at end`,
    })
    .where('id', '=', runId)
    .where('state', 'in', ['queued', 'running'])
    .execute();
  await database.notify(knowledgeRunsChannel, runId);
}

/** Takes the oldest queued run for this process; no two get the same. */
export async function claimRun(queries: Queries): Promise<{ id: string; sourceId: string } | undefined> {
  const now = new Date();
  const row = await queries
    .updateTable('knowledge_runs')
    .set({
      state: 'running',
      started_at: now,
      alive_at: now,
      attempt: sql<number>`attempt + 1`,
      ...{ seen: 0, added: 0, changed: 0, unchanged: 0, retired: 0 },
    })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('knowledge_runs')
        .select('id')
        .where('state', '=', 'queued')
        .orderBy('queued_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'source_id'])
    .executeTakeFirst();
  return row && { id: row.id, sourceId: row.source_id };
}

/** Writes how far a run is and says whether it may go on. */
export async function reportProgress(queries: Queries, runId: string, progress: RunProgress): Promise<boolean> {
  const row = await queries
    .updateTable('knowledge_runs')
    .set({ ...progress, total: progress.total ?? null, alive_at: new Date() })
    .where('id', '=', runId)
    .where('state', '=', 'running')
    .returning('cancel_wanted')
    .executeTakeFirst();
  return row !== undefined && !row.cancel_wanted;
}

/** Ends a run with what came of it and what could not be taken. */
export async function finishRun(
  database: Database,
  runId: string,
  state: 'done' | 'failed' | 'cancelled',
  progress: RunProgress,
  faults: readonly RunFault[],
  fault?: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    await tx
      .updateTable('knowledge_runs')
      .set({ ...progress, total: progress.total ?? null, state, fault: fault ?? null, finished_at: new Date() })
      .where('id', '=', runId)
      .execute();
    await tx.deleteFrom('knowledge_faults').where('run_id', '=', runId).execute();
    const rows = faults.map((each, position) => ({ run_id: runId, position, ...each }));
    if (rows.length) await tx.insertInto('knowledge_faults').values(rows).execute();
  });
}

/** Queues the runs of processes that ended, and those of sources whose time has come. */
export async function queueDueRuns(database: Database, now: Date): Promise<void> {
  const silentSince = new Date(now.getTime() - silentMs);
  await database.kysely
    .updateTable('knowledge_runs')
    .set({
      state: sql`case when attempt >= ${mostAttempts} then 'failed' else 'queued' end`,
      fault: sql`case when attempt >= ${mostAttempts} then 'The server ended while it ran, three times.' else null end`,
      finished_at: sql`case when attempt >= ${mostAttempts} then now() else null end`,
    })
    .where('state', '=', 'running')
    .where('alive_at', '<', silentSince)
    .execute();
  const due = await sql<{ id: string }>`
    select s.id from knowledge_sources s
    where s.removed_at is null and s.every_minutes is not null
      and coalesce(
        (select max(queued_at) from knowledge_runs r where r.source_id = s.id),
        s.created_at - make_interval(mins => s.every_minutes)
      ) + make_interval(mins => s.every_minutes) <= ${now}`.execute(database.kysely);
  for (const { id } of due.rows) await queueRun(database, id);
}
