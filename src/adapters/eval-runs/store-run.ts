import type { EvalRun } from '#wire/console/evals.ts';
import type { Database } from '../database/database.ts';
import { toJsonb } from '../database/storable.ts';

/** Cases a statement writes at once; a transcript has a few kilobytes. */
const batch = 50;

/** Keeps a run with its cases, whole or not at all. One that is there already changes nothing. */
export async function storeRun(database: Database, run: EvalRun): Promise<void> {
  await database.kysely.transaction().execute(async (tx) => {
    const written = await tx
      .insertInto('eval_runs')
      .values({
        id: run.id,
        suite: run.suite,
        desk_version: run.desk.version,
        model: run.model,
        filter: run.filter,
        repeats: run.repeats,
        summary: toJsonb(run.summary),
        by_group: run.byGroup ? toJsonb(run.byGroup) : null,
        started_at: new Date(run.startedAt),
        ended_at: new Date(run.endedAt),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (Number(written.numInsertedOrUpdatedRows ?? 0) === 0) return;
    for (let from = 0; from < run.cases.length; from += batch) {
      const rows = run.cases.slice(from, from + batch).map((one) => ({
        run_id: run.id,
        case_id: one.id,
        attempt: one.attempt,
        status: one.status,
        group_name: one.group,
        played: toJsonb(one),
      }));
      await tx
        .insertInto('eval_cases')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  });
}
