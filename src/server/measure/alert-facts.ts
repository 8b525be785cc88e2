import { countSlowAnswers } from '#adapters/database/measure/alerts.ts';
import { readSpent } from '#adapters/database/measure/read-costs.ts';
import { readMetrics, readSlices } from '#adapters/database/measure/read-metrics.ts';
import type { AlertFacts } from '#domain/measure/alert-rules.ts';
import { checkBudget } from '#domain/policy/budgets.ts';
import type { Context } from '../context.ts';
import { noSums } from './metrics-report.ts';

const dayMs = 24 * 3_600_000;
/** "Slow" is more than this many times the usual median. */
const slowTimes = 2;

/** Reads what the alert rules hold against each other. */
export async function readAlertFacts({
  database,
  desk,
  ports,
}: Pick<Context, 'database' | 'desk' | 'ports'>): Promise<AlertFacts> {
  const { kysely } = database;
  const now = ports.clock.now().getTime();
  const ago = (from: number, to: number) => ({ from: new Date(now - from * dayMs), to: new Date(now - to * dayMs) });
  const [day, usualDay, week, usualWeek, accurateNow, accurateUsual, spent] = await Promise.all([
    readMetrics(kysely, ago(1, 0), ['escalation-rate', 'error-rate', 'retrieval-failure', 'first-response-ai']),
    readMetrics(kysely, ago(29, 1), ['escalation-rate', 'error-rate', 'first-response-ai']),
    readMetrics(kysely, ago(7, 0), ['csat-ai']),
    readMetrics(kysely, ago(35, 7), ['csat-ai']),
    readSlices(kysely, ago(14, 0), 'intent', ['accuracy']),
    readSlices(kysely, ago(74, 14), 'intent', ['accuracy']),
    readSpent(kysely),
  ]);
  const slowMs = (usualDay['first-response-ai']?.sum ?? 0) * 1_000 * slowTimes;
  const [slowNow, slowUsual] = await Promise.all([
    countSlowAnswers(kysely, ago(1, 0), slowMs),
    countSlowAnswers(kysely, ago(29, 1), slowMs),
  ]);
  const { usdPerDay, usdPerMonth } = desk.ceilings;
  const unlimited = { ...desk.ceilings, usdPerTurn: Number.POSITIVE_INFINITY, usdPerTicket: Number.POSITIVE_INFINITY };
  return {
    day,
    usualDay,
    week,
    usualWeek,
    accuracy: new Map(
      [...accurateNow].map(([intent, sums]) => [
        intent,
        { now: sums.accuracy ?? noSums, usual: accurateUsual.get(intent)?.accuracy ?? noSums },
      ]),
    ),
    slow: { now: slowNow, usual: slowUsual },
    budgets: [
      {
        name: 'day',
        verdict: checkBudget({ ticket: 0, day: spent.day }, { ...unlimited, usdPerDay, usdPerMonth: undefined }),
      },
      {
        name: 'month',
        verdict: checkBudget(
          { ticket: 0, day: 0, month: spent.month },
          { ...unlimited, usdPerDay: Number.POSITIVE_INFINITY, usdPerMonth },
        ),
      },
    ],
  };
}
