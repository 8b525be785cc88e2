import { type RawBuilder, sql } from 'kysely';
import type { ModelCallRecord, ToolCallRecord } from '#engine/ports/turn-store.ts';
import type { Database } from '../database.ts';
import { toJsonb } from '../storable.ts';

function modelCallColumns(call: ModelCallRecord) {
  return {
    id: call.id,
    role: call.role,
    provider: call.provider,
    model: call.model,
    input_tokens: call.usage.inputTokens,
    output_tokens: call.usage.outputTokens,
    cache_read_tokens: call.usage.cacheReadTokens,
    cache_write_tokens: call.usage.cacheWriteTokens,
    cache_write_hour_tokens: call.usage.cacheWriteHourTokens,
    cost_micros: call.cost.known ? call.cost.micros : null,
    prices_from: (call.cost.known && call.cost.pricesFrom) || null,
    latency_ms: Math.round(call.latencyMs),
    first_token_ms: call.firstTokenMs === undefined ? null : Math.round(call.firstTokenMs),
    stop: call.stop,
    request_id: call.requestId ?? null,
    retries: call.retries,
    at: call.at,
  };
}

function toolCallColumns(call: ToolCallRecord) {
  return {
    call_id: call.callId,
    tool: call.tool,
    input: call.input ?? null,
    verdict: call.verdict,
    outcome: call.outcome ?? null,
    idempotency_key: call.idempotencyKey,
    started_at: call.startedAt,
    finished_at: call.finishedAt ?? null,
  };
}

/**
 * Parts of a statement that write model calls and add their cost to the day and to the customer's. A call that is
 * there already is neither written nor added again. Each session adds to a row of its own: one row
 * a day would make every turn that ends wait for the one before to reach the disk. The statement has a part named `held` with
 * `turn_id`, `ticket_id` and `customer_id`.
 */
export function modelCallParts(calls: readonly ModelCallRecord[]): RawBuilder<unknown> {
  const rows = toJsonb(calls.map(modelCallColumns));
  return sql`
    ledger as (
      insert into model_calls (id, turn_id, ticket_id, role, provider, model, input_tokens, output_tokens,
        cache_read_tokens, cache_write_tokens, cache_write_hour_tokens, cost_micros, prices_from, latency_ms, first_token_ms,
        stop, request_id, retries, at)
      select c.id, held.turn_id, held.ticket_id, c.role, c.provider, c.model, c.input_tokens, c.output_tokens,
        c.cache_read_tokens, c.cache_write_tokens, c.cache_write_hour_tokens, c.cost_micros, c.prices_from, c.latency_ms, c.first_token_ms,
        c.stop, c.request_id, c.retries, c.at
      from held, jsonb_to_recordset(${rows}::jsonb) as c (id text, role text, provider text, model text,
        input_tokens int, output_tokens int, cache_read_tokens int, cache_write_tokens int, cache_write_hour_tokens int,
        cost_micros bigint, prices_from date, latency_ms int, first_token_ms int, stop text, request_id text, retries jsonb, at timestamptz)
      on conflict (id) do nothing
      returning cost_micros
    ),
    spent as (
      insert into spending (day, slot, cost_micros)
      select (now() at time zone 'utc')::date, (pg_backend_pid() % 256)::smallint, sum(cost_micros) from ledger
      having sum(cost_micros) > 0
      on conflict (day, slot) do update set cost_micros = spending.cost_micros + excluded.cost_micros
    ),
    customer_spent as (
      insert into customer_spending (customer_id, day, cost_micros)
      select held.customer_id, (now() at time zone 'utc')::date, ledger.cost_micros
      from held, (select sum(cost_micros) as cost_micros from ledger) ledger where ledger.cost_micros > 0
      on conflict (customer_id, day) do update set cost_micros = customer_spending.cost_micros + excluded.cost_micros
    )`;
}

/** Part of a statement that writes tool calls, and later their outcomes. Needs `held` as above. */
export function toolCallPart(calls: readonly ToolCallRecord[]): RawBuilder<unknown> {
  return sql`
    audit as (
      insert into tool_calls (turn_id, call_id, ticket_id, customer_id, tool, input, verdict, outcome, idempotency_key, started_at, finished_at)
      select held.turn_id, c.call_id, held.ticket_id, held.customer_id, c.tool, coalesce(c.input, 'null'), c.verdict, c.outcome,
        c.idempotency_key, c.started_at, c.finished_at
      from held, jsonb_to_recordset(${toJsonb(calls.map(toolCallColumns))}::jsonb) as c (call_id text, tool text,
        input jsonb, verdict jsonb, outcome jsonb, idempotency_key text, started_at timestamptz, finished_at timestamptz)
      on conflict (turn_id, call_id) do update set
        verdict = excluded.verdict,
        started_at = greatest(excluded.started_at, tool_calls.started_at),
        outcome = coalesce(excluded.outcome, tool_calls.outcome),
        finished_at = coalesce(excluded.finished_at, tool_calls.finished_at)
    )`;
}

/** Writes model calls that no turn made, a summary for instance: they are money spent like any other. */
export async function keepModelCalls(
  { kysely }: Database,
  ticketId: string,
  calls: readonly ModelCallRecord[],
): Promise<void> {
  await sql`
    with held as (
      select null::text as turn_id, k.id as ticket_id, c.customer_id
      from tickets k join conversations c on c.id = k.conversation_id where k.id = ${ticketId}
    ),
    ${modelCallParts(calls)}
    select 1`.execute(kysely);
}
