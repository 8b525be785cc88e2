import { sql } from 'kysely';
import { draftViolations } from '#domain/shadow/draft-violations.ts';
import type { Queries } from '../database.ts';
import { keepShadow } from './keep-shadow.ts';
import type { ShadowCall } from './shadow-tables.ts';

/**
 * A draft that waited for a reviewer and was set aside by a person's own words is a shadow draft
 * like any other: it was written before they were. False when the ticket has none.
 */
export async function adoptDraft(queries: Queries, ticketId: string): Promise<boolean> {
  const { rows } = await sql<{
    message_id: string;
    conversation_id: string;
    intent: string;
    channel: string;
    language: string;
    desk_version: string;
    tier: number;
    confidence: number;
    body: string;
    rules: { rule: string; reason: string }[];
    findings: { severity: string }[];
    judged: { verdict: string; needsAssurance: boolean }[];
    tools: ShadowCall[];
    cost: number;
  }>`
    select asked.id as message_id, d.conversation_id, coalesce(k.intents[1], 'none') as intent, c.channel,
      coalesce(c.language, 'en') as language, coalesce(t.desk_version, '') as desk_version, coalesce(t.tier, 1) as tier,
      coalesce(t.confidence, 0) as confidence, d.body, t.rules, d.findings,
      (select coalesce(jsonb_agg(jsonb_build_object('tool', tool, 'input', input, 'verdict', verdict->>'kind', 'reason', coalesce(verdict->>'reason', ''))
          order by started_at), '[]') from tool_calls where turn_id = t.id) as tools,
      (select coalesce(jsonb_agg(jsonb_build_object('verdict', verdict->>'kind', 'needsAssurance', verdict->'needs' is not null)), '[]')
        from tool_calls where turn_id = t.id) as judged,
      (select coalesce(sum(cost_micros), 0)::float8 from model_calls where turn_id = t.id) as cost
    from drafts d
    join turns t on t.id = d.turn_id
    join tickets k on k.id = d.ticket_id
    join conversations c on c.id = d.conversation_id
    cross join lateral (
      select m.id, m.seq from messages m
      where m.ticket_id = d.ticket_id and m.author_kind = 'customer' and m.kind = 'reply' and m.created_at <= d.created_at
      order by m.seq desc limit 1
    ) asked
    where d.ticket_id = ${ticketId} and d.state = 'superseded'
      and exists (select 1 from messages r where r.conversation_id = d.conversation_id and r.author_kind = 'human' and r.kind = 'reply' and r.seq > asked.seq)
      and not exists (select 1 from shadow_drafts s where s.message_id = asked.id)
    order by d.created_at desc limit 1`.execute(queries);
  const draft = rows[0];
  if (!draft) return false;
  await keepShadow(queries, {
    messageId: draft.message_id,
    ticketId,
    conversationId: draft.conversation_id,
    intent: draft.intent,
    channel: draft.channel,
    language: draft.language,
    deskVersion: draft.desk_version,
    outcome: 'drafted',
    tier: draft.tier,
    confidence: draft.confidence,
    body: draft.body,
    tools: draft.tools,
    rules: draft.rules.map(({ rule, reason }) => ({ rule, reason })),
    violations: draftViolations({ tools: draft.judged, findings: draft.findings }),
    costMicros: draft.cost,
  });
  return true;
}
