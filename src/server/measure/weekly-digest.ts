import { readAlerts } from '#adapters/database/measure/alerts.ts';
import { followEvents } from '#adapters/database/measure/follow-events.ts';
import { readMetrics } from '#adapters/database/measure/read-metrics.ts';
import { digestLine } from '#domain/measure/alert-rules.ts';
import { type MetricId, metrics } from '#domain/measure/metric.ts';
import { firstDayOf, lastDayOf, periodBefore } from '#domain/measure/period.ts';
import type { Context } from '../context.ts';
import { noSums } from './metrics-report.ts';
import type { Notice } from './notice-channels.ts';

const weekMs = 7 * 24 * 3_600_000;

const told: readonly MetricId[] = [
  'tickets',
  'resolution-rate',
  'reopened-rate',
  'escalation-rate',
  'first-response-ai',
  'first-response-human',
  'csat-ai',
  'csat-human',
  'accuracy',
  'draft-acceptance',
  'retrieval-failure',
  'cost-per-ticket',
  'cost-per-resolution',
];

/** The last seven whole days against the seven before, in a mail's worth of lines. */
export async function weeklyDigest({
  database,
  desk,
  ports,
  config,
}: Pick<Context, 'database' | 'desk' | 'ports' | 'config'>): Promise<Notice> {
  await followEvents(database);
  const to = new Date(ports.clock.now().toISOString().slice(0, 10));
  const period = { from: new Date(to.getTime() - weekMs), to };
  const [now, before, alerts] = await Promise.all([
    readMetrics(database.kysely, period, told),
    readMetrics(database.kysely, periodBefore(period), told),
    readAlerts(database.kysely),
  ]);
  const lines = told.flatMap((id) => {
    const definition = metrics.find((metric) => metric.id === id);
    return (definition && digestLine(definition, now[id] ?? noSums, before[id] ?? noSums)) ?? [];
  });
  const open = alerts.filter((alert) => alert.state === 'open').map((alert) => `! ${alert.title}: ${alert.detail}`);
  const days = `${firstDayOf(period)} to ${lastDayOf(period)}`;
  return {
    kind: 'digest',
    subject: `${desk.persona.company} support, ${days}`,
    text: [
      ...lines,
      ...(open.length > 0 ? ['', 'Open alerts:', ...open] : []),
      '',
      `${config.publicUrl}/console/metrics?days=7`,
    ].join('\n'),
    data: { from: firstDayOf(period), to: lastDayOf(period), metrics: now },
  };
}
