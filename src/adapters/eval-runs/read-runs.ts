import { sql } from 'kysely';
import { z } from 'zod';
import type { EvalCaseRow, EvalRunRow } from '#wire/console/eval-pages.ts';
import {
  type EvalCase,
  type EvalGroupFigures,
  type EvalSuite,
  evalCase,
  evalGroupFigures,
  evalSuites,
  evalSummary,
} from '#wire/console/evals.ts';
import type { Queries } from '../database/database.ts';

/** Runs listed at once: a year of nightly ones. */
const mostRuns = 365;

/** Runs, newest first. */
export async function listRuns(queries: Queries): Promise<EvalRunRow[]> {
  const rows = await queries
    .selectFrom('eval_runs')
    .select(['id', 'suite', 'desk_version', 'model', 'filter', 'repeats', 'summary', 'started_at'])
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostRuns)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    suite: suiteOf(row.suite),
    deskVersion: row.desk_version,
    model: row.model,
    filter: row.filter ?? undefined,
    repeats: row.repeats,
    startedAt: row.started_at.toISOString(),
    summary: evalSummary.parse(row.summary),
  }));
}

const suiteOf = (name: string): EvalSuite => evalSuites.find((suite) => suite === name) ?? 'golden';

/**
 * Cases of a run, what did not pass first; each with how it ended in another run: the one of its
 * kind before when none is named.
 */
export async function listCases(
  queries: Queries,
  runId: string,
  against?: string,
): Promise<{ before?: string; cases: EvalCaseRow[] }> {
  const before = against ?? (await runBefore(queries, runId));
  const { rows } = await sql<{
    case_id: string;
    attempt: number;
    status: EvalCaseRow['status'];
    group_name: string;
    reason: string | null;
    was: EvalCaseRow['status'] | null;
    reworded: boolean | null;
  }>`
    select c.case_id, c.attempt, c.status, c.group_name,
      coalesce(c.played->>'error', (
        select string_agg(k->>'said', ' ') from jsonb_array_elements(c.played->'checks') k where not (k->>'ok')::boolean
      )) as reason,
      p.status as was,
      jsonb_path_query_array(c.played, '$.turns[*].lines[*].text') is distinct from
        jsonb_path_query_array(p.played, '$.turns[*].lines[*].text') as reworded
    from eval_cases c
    left join eval_cases p on p.run_id = ${before ?? ''} and p.case_id = c.case_id and p.attempt = c.attempt
    where c.run_id = ${runId}
    order by case c.status when 'error' then 0 when 'failed' then 1 else 2 end, c.case_id, c.attempt`.execute(queries);
  return {
    before,
    cases: rows.map((row) => ({
      id: row.case_id,
      attempt: row.attempt,
      status: row.status,
      group: row.group_name,
      reason: row.reason ?? undefined,
      before: row.was ?? undefined,
      reworded: row.was === null ? undefined : (row.reworded ?? undefined),
    })),
  };
}

/** Every figure of a run for each of its groups; none for runs of earlier versions. */
export async function readGroupFigures(queries: Queries, runId: string): Promise<EvalGroupFigures[]> {
  const row = await queries.selectFrom('eval_runs').select('by_group').where('id', '=', runId).executeTakeFirst();
  return z.array(evalGroupFigures).parse(row?.by_group ?? []);
}

/** The newest run of the same suite, model and filter before this one. */
async function runBefore(queries: Queries, runId: string): Promise<string | undefined> {
  const row = await queries
    .selectFrom('eval_runs as r')
    .innerJoin('eval_runs as p', (join) =>
      join
        .onRef('p.suite', '=', 'r.suite')
        .onRef('p.model', '=', 'r.model')
        .on(sql<boolean>`p.filter is not distinct from r.filter`)
        .onRef('p.started_at', '<', 'r.started_at'),
    )
    .select('p.id')
    .where('r.id', '=', runId)
    .orderBy('p.started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** A case of a run with its transcript. */
export async function readCase(
  queries: Queries,
  runId: string,
  caseId: string,
  attempt: number,
): Promise<EvalCase | undefined> {
  const row = await queries
    .selectFrom('eval_cases')
    .select('played')
    .where('run_id', '=', runId)
    .where('case_id', '=', caseId)
    .where('attempt', '=', attempt)
    .executeTakeFirst();
  return row && evalCase.parse(row.played);
}
