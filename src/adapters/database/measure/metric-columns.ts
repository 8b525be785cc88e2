import { type RawBuilder, sql } from 'kysely';
import { quantileSteps } from '#domain/measure/interval.ts';
import type { MetricId } from '#domain/measure/metric.ts';

/**
 * How a metric is read from the facts: the SQL side of its definition. `n` cases, `sum` and `other`
 * as `MetricSums` has them.
 */
export interface MetricColumns {
  n: RawBuilder<unknown>;
  sum: RawBuilder<unknown>;
  other?: RawBuilder<unknown>;
  quantiles?: RawBuilder<unknown>;
  /** Tickets behind the cases, and those of them that count as hits: for the drill-down. */
  cases: RawBuilder<unknown>;
  hits?: RawBuilder<unknown>;
}

const zero = sql`0`;
const steps = `{${quantileSteps.join(',')}}`;

function share(cases: string, hits: string): MetricColumns {
  const [of, hit] = [sql.raw(cases), sql.raw(`(${cases}) and (${hits})`)];
  return { n: sql`count(*) filter (where ${of})`, sum: sql`count(*) filter (where ${hit})`, cases: of, hits: hit };
}

function mean(value: string, cases: string): MetricColumns {
  const [of, what] = [sql.raw(cases), sql.raw(value)];
  return {
    n: sql`count(*) filter (where ${of})`,
    sum: sql`coalesce(sum(${what}) filter (where ${of}), 0)`,
    other: sql`coalesce(sum((${what})::float8 * (${what})) filter (where ${of}), 0)`,
    cases: of,
  };
}

function median(milliseconds: string): MetricColumns {
  const of = sql.raw(`${milliseconds} is not null`);
  return {
    n: sql`count(${sql.raw(milliseconds)})`,
    sum: sql`coalesce(percentile_cont(0.5) within group (order by ${sql.raw(milliseconds)}) / 1000, 0)`,
    quantiles: sql`(
      select array_agg(value::float8 / 1000 order by value)
      from unnest(percentile_disc(${sql.lit(steps)}::float8[]) within group (order by ${sql.raw(milliseconds)})) as value
    )`,
    cases: of,
  };
}

/** Over things a ticket has several of: turns, drafts, reviews. */
function counted(n: string, hits: string): MetricColumns {
  return {
    n: sql`coalesce(sum(${sql.raw(n)}), 0)`,
    sum: sql`coalesce(sum(${sql.raw(hits)}), 0)`,
    cases: sql.raw(`(${n}) > 0`),
    hits: sql.raw(`(${hits}) > 0`),
  };
}

function ratio(n: string, top: string, bottom: string): MetricColumns {
  return {
    n: sql`coalesce(sum(${sql.raw(n)}), 0)`,
    sum: sql`coalesce(sum(${sql.raw(top)}), 0)`,
    other: sql`coalesce(sum(${sql.raw(bottom)}), 0)`,
    cases: sql.raw(`(${bottom}) > 0`),
  };
}

const decided = 'resolution is not null or escalated or reopened';
const alone = "path = 'ai' and not escalated and resolution in ('confirmed', 'settled')";
const csat = (path: string) => mean('csat', `csat is not null and path = '${path}'`);

/** The facts behind each metric. */
export const metricColumns: Record<MetricId, MetricColumns> = {
  tickets: { n: sql`count(*)`, sum: zero, cases: sql`true` },
  'resolution-rate': share(decided, `${alone} and not reopened`),
  'confirmed-rate': share(decided, `${alone} and not reopened and resolution = 'confirmed'`),
  'settled-rate': share(decided, `${alone} and not reopened and resolution = 'settled'`),
  'reopened-rate': share(alone, 'reopened'),
  deflection: share('worked', "not escalated and path = 'ai' and drafts_sent + drafts_edited + drafts_rejected = 0"),
  'escalation-rate': share('worked', 'escalated'),
  'escalation-precision': share('escalation_needed is not null', 'escalation_needed'),
  'escalation-recall': share('missed or escalation_needed', 'escalated'),
  'first-response-ai': median('ai_first_ms'),
  'first-response-human': median('human_first_ms'),
  'resolution-time-ai': median('ai_resolution_ms'),
  'resolution-time-human': median('human_resolution_ms'),
  'csat-ai': csat('ai'),
  'csat-reviewed': csat('reviewed'),
  'csat-human': csat('human'),
  'thumbs-up': ratio('thumbs_up + thumbs_down', 'thumbs_up', 'thumbs_up + thumbs_down'),
  accuracy: counted('reviews', 'accurate'),
  'draft-acceptance': counted('drafts_sent + drafts_edited + drafts_rejected', 'drafts_sent'),
  'edit-distance': ratio('drafts_sent + drafts_edited', 'edit_sum', 'drafts_sent + drafts_edited'),
  'retrieval-failure': counted('searches', 'failed_searches'),
  'error-rate': counted('turns', 'failed_turns'),
  'turns-per-ticket': mean('turns', 'worked'),
  'tool-calls-per-ticket': mean('tool_calls', 'worked'),
  'cost-per-ticket': mean('cost_micros / 1e6', 'worked'),
  'cost-per-resolution': {
    ...ratio('1', 'cost_micros / 1e6', `case when ${alone} and not reopened then 1 else 0 end`),
    cases: sql.raw('cost_micros > 0'),
  },
  'cached-share': ratio('model_calls', 'cached_tokens', 'input_tokens'),
};
