import { sql } from 'kysely';
import type { Queries } from '../database.ts';
import type { Instant } from '../rows/instant.ts';

/** How a tool fared since a moment. */
export interface ToolUse {
  tool: string;
  calls: number;
  /** Not let through by policy. */
  refused: number;
  failed: number;
  median_ms: number | null;
  last: { conversation_id: string; ticket_number: number; verdict: string; status: string; at: Instant }[];
}

const mostLast = 5;

export async function readToolUse(queries: Queries, tools: readonly string[], since: Date): Promise<ToolUse[]> {
  const { rows } = await sql<ToolUse>`
    select name as tool, use.calls, use.refused, use.failed, use.median_ms, coalesce(last.calls, '[]'::jsonb) as last
    from unnest(${[...tools]}::text[]) as name
    cross join lateral (
      select count(*)::int as calls,
        count(*) filter (where verdict ->> 'kind' <> 'allow')::int as refused,
        count(*) filter (where outcome ->> 'status' in ('failed', 'unknown'))::int as failed,
        percentile_cont(0.5) within group (order by extract(epoch from finished_at - started_at) * 1000)
          filter (where finished_at is not null) as median_ms
      from tool_calls where tool = name and started_at >= ${since}
    ) use
    left join lateral (
      select jsonb_agg(jsonb_build_object('conversation_id', k.conversation_id, 'ticket_number', k.number,
        'verdict', t.verdict ->> 'kind', 'status', coalesce(t.outcome ->> 'status', 'not-run'), 'at', t.started_at)
        order by t.started_at desc) as calls
      from (select * from tool_calls where tool = name order by started_at desc limit ${mostLast}) t
      join tickets k on k.id = t.ticket_id
    ) last on true`.execute(queries);
  return rows;
}
