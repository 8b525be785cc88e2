import { type Selectable, sql } from 'kysely';
import type { EvalJob, EvalProgress, PlayableSuite } from '#wire/console/eval-jobs.ts';
import type { Database, Queries } from '../database/database.ts';
import type { EvalJobsTable } from '../database/eval-tables.ts';
import { newId } from '../database/new-id.ts';
import { evalJobsChannel } from '../database/notify.ts';

/** What is to be played. */
export interface EvalOrder {
  suite: PlayableSuite;
  filter?: string;
  model: 'embedded' | 'claude';
  /** US dollars. */
  maxCost?: number;
}

/** A job whose process says nothing for so long has lost it. */
const silentMs = 60_000;

/** Queues a job; undefined while another is queued or runs. */
export async function queueJob(database: Database, order: EvalOrder, startedBy: string): Promise<string | undefined> {
  const queued = await database.kysely
    .insertInto('eval_jobs')
    .values({
      id: newId('run'),
      suite: order.suite,
      filter: order.filter ?? null,
      model: order.model,
      max_cost: order.maxCost ?? null,
      started_by: startedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (queued) await database.notify(evalJobsChannel, queued.id);
  return queued?.id;
}

/** Asks a job to stop; one that has not begun is over at once. False when it was over already, or never was. */
export async function cancelJob(database: Database, id: string): Promise<boolean> {
  const asked = await database.kysely
    .updateTable('eval_jobs')
    .set({
      cancel_wanted: true,
      state: sql`case when state = 'queued' then 'cancelled' else state end`,
      finished_at: sql`case when state = 'queued' then now() else finished_at end`,
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returning('id')
    .executeTakeFirst();
  if (asked) await database.notify(evalJobsChannel, id);
  return asked !== undefined;
}

/** Takes the queued job for this process; no two get it. */
export async function claimJob(queries: Queries): Promise<(EvalOrder & { id: string }) | undefined> {
  const now = new Date();
  const row = await queries
    .updateTable('eval_jobs')
    .set({ state: 'running', started_at: now, alive_at: now })
    .where('state', '=', 'queued')
    .returning(['id', 'suite', 'filter', 'model', 'max_cost'])
    .executeTakeFirst();
  return row && orderOf(row);
}

type OrderColumns = Pick<Selectable<EvalJobsTable>, 'id' | 'suite' | 'filter' | 'model' | 'max_cost'>;

function orderOf(row: OrderColumns): EvalOrder & { id: string } {
  return {
    id: row.id,
    suite: row.suite as PlayableSuite,
    filter: row.filter ?? undefined,
    model: row.model as EvalOrder['model'],
    maxCost: row.max_cost ?? undefined,
  };
}

/** Says that a job is alive and how far it is; false when it is to stop. */
export async function reportJob(queries: Queries, id: string, progress?: EvalProgress): Promise<boolean> {
  const row = await queries
    .updateTable('eval_jobs')
    .set({
      alive_at: new Date(),
      ...(progress && { played: progress.played, passed: progress.passed, total: progress.total }),
    })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('cancel_wanted')
    .executeTakeFirst();
  return row !== undefined && !row.cancel_wanted;
}

/** How a job ended. */
export type EvalJobEnd = { state: 'done'; runId: string } | { state: 'failed'; fault: string } | { state: 'cancelled' };

/** Ends a job that runs; one that was given up already stays as it is. */
export async function finishJob(queries: Queries, id: string, end: EvalJobEnd): Promise<void> {
  await queries
    .updateTable('eval_jobs')
    .set({
      state: end.state,
      run_id: end.state === 'done' ? end.runId : null,
      fault: end.state === 'failed' ? end.fault : null,
      finished_at: new Date(),
    })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** Says of the jobs whose process ended under them that they are lost. */
export async function giveUpLostJobs(queries: Queries, now: Date): Promise<void> {
  await queries
    .updateTable('eval_jobs')
    .set({ state: 'failed', fault: 'The server ended while it ran, and its cases are lost.', finished_at: now })
    .where('state', '=', 'running')
    .where('alive_at', '<', new Date(now.getTime() - silentMs))
    .execute();
}

/** The newest job, or the one that is named. */
export async function readJob(queries: Queries, id?: string): Promise<EvalJob | undefined> {
  const row = await queries
    .selectFrom('eval_jobs as j')
    .selectAll('j')
    .select(sql<string>`(select name from users where users.id = j.started_by)`.as('by'))
    .$if(id !== undefined, (query) => query.where('j.id', '=', id ?? ''))
    .orderBy('j.queued_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      ...orderOf(row),
      state: row.state as EvalJob['state'],
      stopping: row.state === 'running' && row.cancel_wanted,
      played: row.played,
      passed: row.passed,
      total: row.total ?? undefined,
      runId: row.run_id ?? undefined,
      fault: row.fault ?? undefined,
      startedBy: row.by,
      queuedAt: row.queued_at.toISOString(),
      finishedAt: row.finished_at?.toISOString(),
    }
  );
}
