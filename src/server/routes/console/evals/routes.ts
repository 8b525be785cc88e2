import { readJob } from '#adapters/eval-runs/eval-jobs.ts';
import { listCases, listRuns, readCase, readGroupFigures } from '#adapters/eval-runs/read-runs.ts';
import { takeInRuns } from '#adapters/eval-runs/take-in-runs.ts';
import { AppError } from '#domain/errors.ts';
import { mcNemar } from '#domain/measure/mc-nemar.ts';
import {
  type EvalCaseList,
  type EvalCasePair,
  type EvalCaseRow,
  type EvalRunList,
  evalCaseQuery,
  evalCasesQuery,
} from '#wire/console/eval-pages.ts';
import type { Context } from '../../../context.ts';
import { type ConsoleRouter, idOf, queryOf } from '../console-router.ts';
import { keepTicketCase } from './keep-ticket-case.ts';
import { makeTicketCase } from './make-ticket-case.ts';
import { playEvalsRoutes } from './play-evals.ts';

/** Runs of evals to look through, and golden cases made from tickets. */
export function evalRoutes(router: ConsoleRouter, context: Context): void {
  const { kysely } = context.database;

  router.on('GET /evals', async (c) => {
    // Whoever looks wants the run that has just ended.
    await takeInRuns(context.database, context.config.dataDir ?? '', (message) => context.log.warn(message));
    const [runs, job] = await Promise.all([listRuns(kysely), readJob(kysely)]);
    const body: EvalRunList = { runs, job };
    return c.json(body);
  });

  router.on('GET /evals/:id/cases', async (c) => {
    const [list, byGroup] = await Promise.all([
      listCases(kysely, idOf(c), queryOf(c, evalCasesQuery).against),
      readGroupFigures(kysely, idOf(c)),
    ]);
    const body: EvalCaseList = { ...list, byGroup, flips: list.before === undefined ? undefined : flipsOf(list.cases) };
    return c.json(body);
  });

  router.on('GET /evals/case', async (c) => {
    const query = queryOf(c, evalCaseQuery);
    const [now, before] = await Promise.all([
      readCase(kysely, query.run, query.case, query.attempt),
      query.before ? readCase(kysely, query.before, query.case, query.attempt) : undefined,
    ]);
    if (!now) throw new AppError('not_found', `The run ${query.run} has no case ${query.case}.`);
    const body: EvalCasePair = { now, before };
    return c.json(body);
  });

  makeTicketCase(router, context);
  keepTicketCase(router, context);
  playEvalsRoutes(router, context);
}

/** Cases that passed on one side only, and how likely so uneven a split is by chance. */
function flipsOf(cases: readonly EvalCaseRow[]): EvalCaseList['flips'] {
  const paired = cases.filter(({ before }) => before !== undefined);
  const lost = paired.filter(({ status, before }) => before === 'passed' && status !== 'passed').length;
  const won = paired.filter(({ status, before }) => before !== 'passed' && status === 'passed').length;
  return { lost, won, p: mcNemar(lost, won) };
}
