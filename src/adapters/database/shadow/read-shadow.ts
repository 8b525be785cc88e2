import { sql } from 'kysely';
import type { Comparison } from '#domain/shadow/compare-replies.ts';
import type { ShadowResult } from '#domain/shadow/readiness.ts';
import type { Queries } from '../database.ts';
import type { ShadowCall } from './shadow-tables.ts';

/**
 * Everything that says how ready an intent is: shadow drafts that were compared since then, and what
 * reviewers did with drafts they saw. A draft that was changed by less than a twentieth counts as sent.
 */
export async function readShadowResults(queries: Queries, since: Date): Promise<ShadowResult[]> {
  const { rows } = await sql<{
    intent: string;
    kind: ShadowResult['kind'];
    accurate: boolean | null;
    violations: number;
  }>`
    select intent, case when body is null then 'hands-over' when agrees then 'agrees' else 'differs' end as kind,
      null::boolean as accurate, violations
    from shadow_drafts where compared_at >= ${since}
    union all
    select coalesce(k.intents[1], 'none'),
      case when d.state = 'edited' and d.edit_distance < 0.05 then 'sent' else d.state end, d.accurate,
      (select count(*)::int from jsonb_array_elements(d.findings) f where f->>'severity' = 'block')
    from drafts d join tickets k on k.id = d.ticket_id
    where d.decided_at >= ${since} and d.state in ('sent', 'edited', 'rejected')`.execute(queries);
  return rows.map(({ intent, kind, accurate, violations }) => ({
    intent,
    kind,
    accurate: accurate ?? undefined,
    violations,
  }));
}

/** A compared draft, to look at beside what the person sent. */
export interface ComparedDraft {
  id: string;
  conversationId: string;
  ticketNumber: number;
  asked: string;
  reply: string;
  repliedBy: string;
  body: string | null;
  outcome: string;
  tier: number;
  tools: ShadowCall[];
  rules: { rule: string; reason: string }[];
  violations: number;
  compared: Comparison | null;
  agrees: boolean | null;
  comparedAt: Date;
}

/** Compared drafts of an intent since then, those that differ first, the least alike first. */
export async function readComparedDrafts(
  queries: Queries,
  { intent, since, limit }: { intent: string; since: Date; limit: number },
): Promise<ComparedDraft[]> {
  const { rows } = await sql<ComparedDraft>`
    select d.id, d.conversation_id as "conversationId", k.number::int as "ticketNumber", asked.body as asked,
      reply.body as reply, coalesce(reply.author_name, '') as "repliedBy", d.body, d.outcome, d.tier, d.tools, d.rules,
      d.violations, d.compared, d.agrees, d.compared_at as "comparedAt"
    from shadow_drafts d
    join tickets k on k.id = d.ticket_id
    join messages asked on asked.id = d.message_id
    join messages reply on reply.id = d.reply_id
    where d.intent = ${intent} and d.compared_at >= ${since}
    order by d.agrees nulls last, (d.compared->>'score')::float8, d.compared_at desc
    limit ${limit}`.execute(queries);
  return rows;
}

/** What shadow drafts cost today (UTC), in US microdollars. */
export async function shadowSpentToday(queries: Queries): Promise<number> {
  const { rows } = await sql<{ cost: number }>`
    select coalesce(sum(cost_micros), 0)::float8 as cost from model_calls
    where role = ${shadowRole} and at >= date_trunc('day', now() at time zone 'utc') at time zone 'utc'`.execute(
    queries,
  );
  return rows[0]?.cost ?? 0;
}

/** What the ledger calls the purpose of these calls; no role of a desk. */
export const shadowRole = 'shadow';
