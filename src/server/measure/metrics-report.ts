import type { Database } from '#adapters/database/database.ts';
import { freshFacts } from '#adapters/database/measure/follow-events.ts';
import { type FactsFilter, readMetrics, readSeries } from '#adapters/database/measure/read-metrics.ts';
import { differs, type Measured, type MetricSums, measured } from '#domain/measure/measured.ts';
import { type MetricDefinition, type MetricId, metrics } from '#domain/measure/metric.ts';
import { type Period, periodBefore, stepOf, stepsOf } from '#domain/measure/period.ts';

export interface MetricReport {
  definition: MetricDefinition & { id: MetricId };
  now: Measured;
  before: Measured;
  /** The difference to the period before is more than chance. */
  differs: boolean;
  series: (Measured & { at: string })[];
}

export const noSums: MetricSums = { n: 0, sum: 0, other: 0 };

/** Every metric of a period, the one before, and its course. */
export async function reportMetrics(
  database: Database,
  period: Period,
  where: FactsFilter['where'],
): Promise<MetricReport[]> {
  await freshFacts(database);
  const { kysely } = database;
  const filter = { ...period, where };
  const [now, before, series] = await Promise.all([
    readMetrics(kysely, filter),
    readMetrics(kysely, { ...periodBefore(period), where }),
    readSeries(kysely, filter, stepOf(period)),
  ]);
  const steps = stepsOf(period);
  return metrics.map((definition) => {
    const { id, kind } = definition;
    const [a, b] = [now[id] ?? noSums, before[id] ?? noSums];
    return {
      definition,
      now: measured(definition, a),
      before: measured(definition, b),
      differs: differs(kind, a, b),
      series: steps.map((at) => ({ at, ...measured(definition, series.get(at)?.[id] ?? noSums) })),
    };
  });
}
