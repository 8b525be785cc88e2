import { type RawBuilder, sql } from 'kysely';
import type { MetricSums } from '#domain/measure/measured.ts';
import { type MetricId, metrics } from '#domain/measure/metric.ts';
import type { Queries } from '../database.ts';
import { metricColumns } from './metric-columns.ts';

/** What figures can be sliced and filtered by. */
export const slices = ['intent', 'channel', 'language', 'model', 'desk_version', 'team'] as const;
export type Slice = (typeof slices)[number];

export interface FactsFilter {
  from: Date;
  /** Exclusive. */
  to: Date;
  where?: Partial<Record<Slice, string>>;
}

export type SumsByMetric = Partial<Record<MetricId, MetricSums>>;

/** Tickets of a period, and of a slice of it. */
export function factsWhere({ from, to, where = {} }: FactsFilter): RawBuilder<unknown> {
  const given = slices.flatMap((slice) => {
    const value = where[slice];
    return value === undefined ? [] : [sql`and coalesce(${sql.ref(slice)}, '') = ${value}`];
  });
  return sql`opened_at >= ${from} and opened_at < ${to} ${sql.join(given, sql` `)}`;
}

/** The figures of a period as one group. */
export async function readMetrics(
  queries: Queries,
  filter: FactsFilter,
  ids?: readonly MetricId[],
): Promise<SumsByMetric> {
  return (await readGroups(queries, filter, sql`''`, ids)).get('') ?? {};
}

export type Step = 'hour' | 'day' | 'week' | 'month';

/** The same for each step of the period; keys are the ISO instants at which steps begin, in UTC. */
export async function readSeries(
  queries: Queries,
  filter: FactsFilter,
  step: Step,
  ids?: readonly MetricId[],
): Promise<Map<string, SumsByMetric>> {
  const key = sql`to_char(date_trunc(${sql.lit(step)}, opened_at at time zone 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
  return await readGroups(queries, filter, key, ids);
}

/** The same for each value of a slice; the empty key is for tickets without one. */
export async function readSlices(
  queries: Queries,
  filter: FactsFilter,
  slice: Slice,
  ids?: readonly MetricId[],
): Promise<Map<string, SumsByMetric>> {
  return await readGroups(queries, filter, sql`coalesce(${sql.ref(slice)}, '')`, ids);
}

async function readGroups(
  queries: Queries,
  filter: FactsFilter,
  key: RawBuilder<unknown>,
  ids: readonly MetricId[] = metrics.map(({ id }) => id),
): Promise<Map<string, SumsByMetric>> {
  const columns = ids.flatMap((id, index) => {
    const { n, sum, other, quantiles } = metricColumns[id];
    return [
      sql`(${n})::float8 as ${sql.ref(`n${index}`)}`,
      sql`(${sum})::float8 as ${sql.ref(`s${index}`)}`,
      sql`(${other ?? sql`0`})::float8 as ${sql.ref(`o${index}`)}`,
      ...(quantiles ? [sql`${quantiles} as ${sql.ref(`q${index}`)}`] : []),
    ];
  });
  const { rows } = await sql<
    Record<`${'n' | 's' | 'o'}${number}`, number> & Record<`q${number}`, number[] | null> & { key: string }
  >`
    select ${key} as key, ${sql.join(columns)} from ticket_facts where ${factsWhere(filter)} group by 1 order by 1`.execute(
    queries,
  );
  return new Map(
    rows.map((row) => [
      row.key,
      Object.fromEntries(
        ids.map((id, index) => [
          id,
          {
            n: row[`n${index}`] ?? 0,
            sum: row[`s${index}`] ?? 0,
            other: row[`o${index}`] ?? 0,
            ...(row[`q${index}`] && { quantiles: row[`q${index}`] as number[] }),
          },
        ]),
      ),
    ]),
  );
}

export interface TicketBehind {
  ticketId: string;
  number: number;
  conversationId: string;
  openedAt: Date;
  intent: string | null;
  channel: string;
  path: string | null;
  resolution: string | null;
  escalated: boolean;
  reopened: boolean;
  csat: number | null;
  costMicros: number;
  preview: string;
  /** Counts towards the figure; always true where a figure has no hits. */
  hit: boolean;
}

/** The tickets behind a figure, newest first; `hit` false asks for those that did not count towards it. */
export async function readTicketsBehind(
  queries: Queries,
  filter: FactsFilter,
  metric: MetricId,
  { hit, limit }: { hit?: boolean; limit: number },
): Promise<TicketBehind[]> {
  const { cases, hits } = metricColumns[metric];
  const counts = hits ?? sql`true`;
  const only = hit === undefined ? sql`true` : hit ? counts : sql`not coalesce((${counts}), false)`;
  const { rows } = await sql<TicketBehind>`
    select f.ticket_id as "ticketId", k.number, f.conversation_id as "conversationId", f.opened_at as "openedAt",
      f.intent, f.channel, f.path, f.resolution, f.escalated, f.reopened, f.csat, f.cost_micros as "costMicros",
      coalesce((select left(body, 160) from messages m where m.ticket_id = f.ticket_id and m.author_kind = 'customer' order by seq limit 1), '') as preview,
      f.hit
    from (
      select *, coalesce((${counts}), false) as hit from ticket_facts
      where ${factsWhere(filter)} and (${cases}) and (${only})
      order by opened_at desc limit ${limit}
    ) f join tickets k on k.id = f.ticket_id
    order by f.opened_at desc`.execute(queries);
  return rows;
}

/** The values each slice has in a period, most tickets first. */
export async function readSliceValues(queries: Queries, filter: FactsFilter): Promise<Record<Slice, string[]>> {
  const parts = slices.map(
    (slice) => sql`
      select ${sql.lit(slice)} as slice, coalesce(${sql.ref(slice)}, '') as value, count(*) as tickets
      from ticket_facts where ${factsWhere(filter)} group by 2`,
  );
  const { rows } = await sql<{ slice: Slice; value: string }>`
    ${sql.join(parts, sql` union all `)} order by tickets desc, value limit 400`.execute(queries);
  return Object.fromEntries(
    slices.map((slice) => [slice, rows.filter((row) => row.slice === slice).map((row) => row.value)]),
  ) as Record<Slice, string[]>;
}
