import { sql } from 'kysely';
import { type Comparison, compareReplies } from '#domain/shadow/compare-replies.ts';
import type { Queries } from '../database.ts';
import { newId } from '../new-id.ts';
import { toJsonb } from '../storable.ts';
import type { ShadowCall, ShadowDraftsTable } from './shadow-tables.ts';

/** A shadow draft as it was made. */
export interface ShadowDraft {
  messageId: string;
  ticketId: string;
  conversationId: string;
  intent: string;
  channel: string;
  language: string;
  deskVersion: string;
  outcome: ShadowDraftsTable['outcome'];
  tier: number;
  confidence: number;
  body?: string;
  tools: ShadowCall[];
  rules: { rule: string; reason: string }[];
  violations: number;
  costMicros: number;
}

/** Keeps a draft. A message has one: a second changes nothing. */
export async function keepShadow(queries: Queries, draft: ShadowDraft): Promise<void> {
  await queries
    .insertInto('shadow_drafts')
    .values({
      id: newId('shd'),
      message_id: draft.messageId,
      ticket_id: draft.ticketId,
      conversation_id: draft.conversationId,
      intent: draft.intent,
      channel: draft.channel,
      language: draft.language,
      desk_version: draft.deskVersion,
      outcome: draft.outcome,
      tier: draft.tier,
      confidence: draft.confidence,
      body: draft.body ?? null,
      tools: toJsonb(draft.tools),
      rules: toJsonb(draft.rules),
      violations: draft.violations,
      cost_micros: draft.costMicros,
    })
    .onConflict((conflict) => conflict.column('message_id').doNothing())
    .execute();
}

/** How near two texts are in meaning, 0 to 1; undefined where nobody can say. */
export type MeaningOf = (one: string, other: string, language: string) => Promise<number | undefined>;

/**
 * Holds the newest draft of the ticket that nobody has answered yet against the first reply a person
 * wrote after the message it answers. False when there is no such pair.
 */
export async function compareShadow(queries: Queries, ticketId: string, meaningOf: MeaningOf): Promise<boolean> {
  const pair = await openPair(queries, ticketId);
  if (!pair) return false;
  const { id, body, tools, language, reply_id, reply } = pair;
  const writes = tools.filter(({ verdict }) => verdict === 'confirm' || verdict === 'approve').map(({ tool }) => tool);
  const compared: Comparison | undefined =
    body === null ? undefined : compareReplies(reply, { text: body, writes }, await meaningOf(reply, body, language));
  await queries
    .updateTable('shadow_drafts')
    .set({
      reply_id,
      compared: compared ? toJsonb(compared) : null,
      agrees: compared?.agrees ?? null,
      compared_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .execute();
  return true;
}

interface Pair {
  id: string;
  body: string | null;
  tools: ShadowCall[];
  language: string;
  reply_id: string;
  reply: string;
}

async function openPair(queries: Queries, ticketId: string): Promise<Pair | undefined> {
  const { rows } = await sql<Pair>`
    select d.id, d.body, d.tools, d.language, r.id as reply_id, r.body as reply
    from shadow_drafts d
    join messages asked on asked.id = d.message_id
    cross join lateral (
      select m.id, m.body from messages m
      where m.conversation_id = d.conversation_id and m.author_kind = 'human' and m.kind = 'reply' and m.seq > asked.seq
      order by m.seq limit 1
    ) r
    where d.ticket_id = ${ticketId} and d.compared_at is null
    order by d.created_at desc limit 1`.execute(queries);
  return rows[0];
}
