import { sql } from 'kysely';
import type { Period } from '#domain/measure/period.ts';
import type { CallGroup } from '#domain/measure/reprice.ts';
import type { Queries } from '../database.ts';

/** The ledger of a period in groups of role, model and price tier. */
export async function readCallGroups(
  queries: Queries,
  { from, to }: Period,
  tiers: readonly number[],
): Promise<CallGroup[]> {
  const { rows } = await sql<{
    role: string;
    model: string;
    provider: string;
    calls: number;
    input: number;
    output: number;
    read: number;
    written: number;
    written_hour: number;
    cost: number;
    unpriced: number;
    cut: number;
  }>`
    select role, model, provider, count(*)::float8 as calls, sum(input_tokens)::float8 as input, sum(output_tokens)::float8 as output,
      sum(cache_read_tokens)::float8 as read, sum(cache_write_tokens)::float8 as written,
      sum(cache_write_hour_tokens)::float8 as written_hour, coalesce(sum(cost_micros), 0)::float8 as cost,
      count(*) filter (where cost_micros is null and stop <> 'crashed')::float8 as unpriced,
      count(*) filter (where stop = 'crashed')::float8 as cut
    from model_calls where at >= ${from} and at < ${to}
    group by role, model, provider,
      (select count(*) from unnest(${tiers}::int[]) tier
        where input_tokens + cache_read_tokens + cache_write_tokens + cache_write_hour_tokens > tier)
    order by cost desc, calls desc`.execute(queries);
  return rows.map((row) => ({
    role: row.role,
    model: row.model,
    provider: row.provider,
    calls: row.calls,
    costMicros: row.cost,
    unpriced: row.unpriced,
    cut: row.cut,
    usage: {
      inputTokens: row.input,
      outputTokens: row.output,
      cacheReadTokens: row.read,
      cacheWriteTokens: row.written,
      cacheWriteHourTokens: row.written_hour,
    },
  }));
}

export interface DayCost {
  day: string;
  costMicros: number;
}

/** What each day cost, UTC. */
export async function readDailyCost(queries: Queries, { from, to }: Period): Promise<DayCost[]> {
  const { rows } = await sql<{ day: string; cost: number }>`
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD') as day, coalesce(sum(cost_micros), 0)::float8 as cost
    from model_calls where at >= ${from} and at < ${to} group by 1 order by 1`.execute(queries);
  return rows.map(({ day, cost }) => ({ day, costMicros: cost }));
}

export interface IntentCost {
  intent: string;
  tickets: number;
  /** Resolved by the AI alone and not reopened. */
  resolved: number;
  costMicros: number;
}

/** Cost by the ticket's first intent, of tickets opened in the period. */
export async function readIntentCost(queries: Queries, { from, to }: Period): Promise<IntentCost[]> {
  const { rows } = await sql<{ intent: string; tickets: number; resolved: number; cost: number }>`
    select coalesce(intent, '') as intent, count(*)::float8 as tickets,
      count(*) filter (where path = 'ai' and not escalated and not reopened and resolution in ('confirmed', 'settled'))::float8 as resolved,
      sum(cost_micros)::float8 as cost
    from ticket_facts where opened_at >= ${from} and opened_at < ${to} and worked group by 1 order by cost desc`.execute(
    queries,
  );
  return rows.map(({ cost, ...row }) => ({ ...row, costMicros: cost }));
}

export interface TicketCosts {
  tickets: number;
  medianMicros: number;
  p95Micros: number;
  dearest: { number: number; conversationId: string; costMicros: number; intent: string | null }[];
}

/** How the cost of one ticket is spread, and the dearest. */
export async function readTicketCosts(queries: Queries, { from, to }: Period): Promise<TicketCosts> {
  const [spread, dearest] = await Promise.all([
    sql<{ tickets: number; median: number | null; p95: number | null }>`
      select count(*)::float8 as tickets, percentile_cont(0.5) within group (order by cost_micros) as median,
        percentile_cont(0.95) within group (order by cost_micros) as p95
      from ticket_facts where opened_at >= ${from} and opened_at < ${to} and worked`.execute(queries),
    sql<TicketCosts['dearest'][number]>`
      select k.number, f.conversation_id as "conversationId", f.cost_micros as "costMicros", f.intent
      from (select * from ticket_facts where opened_at >= ${from} and opened_at < ${to} and cost_micros > 0
        order by cost_micros desc limit 5) f join tickets k on k.id = f.ticket_id order by f.cost_micros desc`.execute(
      queries,
    ),
  ]);
  const { tickets = 0, median, p95 } = spread.rows[0] ?? {};
  return { tickets, medianMicros: median ?? 0, p95Micros: p95 ?? 0, dearest: dearest.rows };
}

/** What today and this month cost so far, UTC: what the budgets are held against. */
export async function readSpent(queries: Queries): Promise<{ day: number; month: number }> {
  const { rows } = await sql<{ day: number; month: number }>`
    select coalesce(sum(cost_micros) filter (where day = (now() at time zone 'utc')::date), 0)::float8 as day,
      coalesce(sum(cost_micros), 0)::float8 as month
    from spending where day >= date_trunc('month', now() at time zone 'utc')::date`.execute(queries);
  return rows[0] ?? { day: 0, month: 0 };
}
