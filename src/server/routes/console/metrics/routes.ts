import { freshFacts } from '#adapters/database/measure/follow-events.ts';
import {
  type FactsFilter,
  readSlices,
  readSliceValues,
  readTicketsBehind,
} from '#adapters/database/measure/read-metrics.ts';
import { toCsv } from '#domain/measure/csv.ts';
import { differs, measured } from '#domain/measure/measured.ts';
import { metricOf } from '#domain/measure/metric.ts';
import { firstDayOf, lastDayOf, type Period, periodBefore, periodOf, stepOf } from '#domain/measure/period.ts';
import {
  type MetricSliceRows,
  type MetricsPage,
  type MetricsQuery,
  type MetricTickets,
  metricSlices,
  metricSlicesQuery,
  metricsQuery,
  metricTicketsQuery,
} from '#wire/console/metrics.ts';
import type { Context } from '../../../context.ts';
import { noSums, reportMetrics } from '../../../measure/metrics-report.ts';
import { presentMetric, presentTicketBehind } from '../../../present/metrics.ts';
import { type ConsoleRouter, queryOf } from '../console-router.ts';

/** Tickets shown behind a figure; the rest is in the inbox. */
const mostTickets = 200;

/** Figures with their definitions, slices of them, and the tickets behind. */
export function metricsRoutes(router: ConsoleRouter, context: Context): void {
  const { database } = context;
  const { kysely } = database;

  router.on('GET /metrics', async (c) => {
    const query = queryOf(c, metricsQuery);
    const period = periodOf(query.from, query.to);
    const [reports, slices] = await Promise.all([
      reportMetrics(database, period, whereOf(query)),
      readSliceValues(kysely, period),
    ]);
    const body: MetricsPage = { ...daysOf(period), metrics: reports.map(presentMetric), slices };
    return c.json(body);
  });

  router.on('GET /metrics/slices', async (c) => {
    const { metric, slice, ...query } = queryOf(c, metricSlicesQuery);
    const period = periodOf(query.from, query.to);
    const definition = metricOf(metric);
    await freshFacts(database);
    const where = whereOf(query);
    const [now, before] = await Promise.all([
      readSlices(kysely, { ...period, where }, slice, [metric]),
      readSlices(kysely, { ...periodBefore(period), where }, slice, [metric]),
    ]);
    const body: MetricSliceRows = {
      rows: [...now]
        .map(([key, sums]) => {
          const [a, b] = [sums[metric] ?? noSums, before.get(key)?.[metric] ?? noSums];
          const kind = definition?.kind ?? 'count';
          return { key, now: measured({ kind }, a), before: measured({ kind }, b), differs: differs(kind, a, b) };
        })
        .toSorted((a, b) => b.now.n - a.now.n),
    };
    return c.json(body);
  });

  router.on('GET /metrics/tickets', async (c) => {
    const { metric, hit, ...query } = queryOf(c, metricTicketsQuery);
    const filter = { ...periodOf(query.from, query.to), where: whereOf(query) };
    const found = await readTicketsBehind(kysely, filter, metric, {
      hit: hit && hit === 'yes',
      limit: mostTickets + 1,
    });
    const body: MetricTickets = {
      tickets: found.slice(0, mostTickets).map(presentTicketBehind),
      more: found.length > mostTickets,
    };
    return c.json(body);
  });

  router.on('GET /metrics/export', async (c) => {
    const query = queryOf(c, metricsQuery);
    const period = periodOf(query.from, query.to);
    const reports = await reportMetrics(database, period, whereOf(query));
    const rows = [
      ['metric', 'name', 'unit', 'begins', 'value', 'n', 'low', 'high'],
      ...reports.flatMap(({ definition: { id, name, unit }, now, before, series }) =>
        [
          { at: `${firstDayOf(period)} to ${lastDayOf(period)}`, ...now },
          { at: `${firstDayOf(periodBefore(period))} to ${lastDayOf(periodBefore(period))}`, ...before },
          ...series,
        ].map((row) => [id, name, unit, row.at, row.value, row.n, row.low, row.high]),
      ),
    ];
    c.header('content-type', 'text/csv; charset=utf-8');
    c.header('content-disposition', `attachment; filename="metrics-${query.from}-${query.to}.csv"`);
    return c.body(toCsv(rows));
  });
}

function whereOf(query: MetricsQuery): FactsFilter['where'] {
  return Object.fromEntries(
    metricSlices.flatMap((slice) => (query[slice] === undefined ? [] : [[slice, query[slice]]])),
  );
}

function daysOf(period: Period): Pick<MetricsPage, 'from' | 'to' | 'step' | 'before'> {
  const before = periodBefore(period);
  return {
    from: firstDayOf(period),
    to: lastDayOf(period),
    step: stepOf(period),
    before: { from: firstDayOf(before), to: lastDayOf(before) },
  };
}
