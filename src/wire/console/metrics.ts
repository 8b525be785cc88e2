import { z } from 'zod';
import { type MetricId, metrics } from '#domain/measure/metric.ts';

export const metricIds = metrics.map(({ id }) => id) as [MetricId, ...MetricId[]];

/** What figures can be sliced and filtered by. */
export const metricSlices = ['intent', 'channel', 'language', 'model', 'desk_version', 'team'] as const;

const day = z.iso.date();
const part = z.string().max(200).optional();

/** A period in whole days, UTC, and a slice of it. */
export const metricsQuery = z.object({
  from: day,
  /** The last day that counts. */
  to: day,
  intent: part,
  channel: part,
  language: part,
  model: part,
  desk_version: part,
  team: part,
});
export type MetricsQuery = z.infer<typeof metricsQuery>;

export const measuredView = z.object({
  /** Left out when there is nothing to divide by. */
  value: z.number().optional(),
  n: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
});

export const metricView = z.object({
  id: z.enum(metricIds),
  name: z.string(),
  definition: z.string(),
  unit: z.enum(['share', 'seconds', 'count', 'usd', 'score', 'number']),
  group: z.string(),
  better: z.enum(['more', 'less']).optional(),
  target: z.object({ from: z.number().optional(), to: z.number().optional(), because: z.string() }).optional(),
  now: measuredView,
  before: measuredView,
  /** The difference to the period before is more than chance. */
  differs: z.boolean(),
  series: z.array(measuredView.extend({ at: z.string() })),
});
export type MetricView = z.infer<typeof metricView>;

export const metricsPage = z.object({
  from: day,
  to: day,
  step: z.enum(['hour', 'day', 'week', 'month']),
  /** The period of the same length before. */
  before: z.object({ from: day, to: day }),
  metrics: z.array(metricView),
  /** Values that each slice has in the period, most tickets first; empty for tickets without one. */
  slices: z.record(z.enum(metricSlices), z.array(z.string())),
});
export type MetricsPage = z.infer<typeof metricsPage>;

export const metricSlicesQuery = metricsQuery.extend({ metric: z.enum(metricIds), slice: z.enum(metricSlices) });
export const metricSliceRows = z.object({
  rows: z.array(z.object({ key: z.string(), now: measuredView, before: measuredView, differs: z.boolean() })),
});
export type MetricSliceRows = z.infer<typeof metricSliceRows>;

export const metricTicketsQuery = metricsQuery.extend({
  metric: z.enum(metricIds),
  /** Only those that count towards the figure, or only those that do not. */
  hit: z.enum(['yes', 'no']).optional(),
});
export const metricTickets = z.object({
  tickets: z.array(
    z.object({
      number: z.number().int(),
      conversationId: z.string(),
      openedAt: z.iso.datetime(),
      intent: z.string().optional(),
      channel: z.string(),
      outcome: z.string(),
      csat: z.number().optional(),
      costUsd: z.number(),
      preview: z.string(),
      hit: z.boolean(),
    }),
  ),
  /** There are more than are shown. */
  more: z.boolean(),
});
export type MetricTickets = z.infer<typeof metricTickets>;
