import { sql } from 'kysely';
import type { Assurance } from '#domain/assurance.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { Ticket } from '#domain/ticket.ts';
import type { ToolOutcome } from '#domain/tool.ts';
import type { Understanding } from '#domain/understanding.ts';
import type { TurnSnapshot } from '#engine/ports/turn-store.ts';
import type { Queries } from '../database.ts';
import { type ConversationStory, readConversationStory } from '../reads/conversation-story.ts';
import { conversationOf } from '../rows/conversation-row.ts';
import { customerOf } from '../rows/customer-row.ts';
import { messageOf } from '../rows/message-row.ts';
import { ticketOf } from '../rows/ticket-row.ts';

/** Calls policy may look back on. */
const mostCalls = 200;

/** What a turn would have started from when the newest unanswered message of a ticket came. */
export interface ShadowStart {
  /** The message that is answered. */
  messageId: string;
  snapshot: TurnSnapshot;
}

/**
 * The ticket as it was when its customer last wrote, as if the agent had it: what a person of the
 * team wrote since is not in it. Undefined when the agent has the conversation, when nobody wrote,
 * or when the message has its shadow draft already.
 */
export async function loadShadow(queries: Queries, ticketId: string): Promise<ShadowStart | undefined> {
  const ticketRow = await queries.selectFrom('tickets').selectAll().where('id', '=', ticketId).executeTakeFirst();
  const story = ticketRow && (await readConversationStory(queries, ticketRow.conversation_id));
  if (!ticketRow || !story || story.conversation.owner_kind === 'ai' || story.conversation.spam) return undefined;
  const own = story.messages.filter((message) => message.ticket_id === ticketId);
  const last = own.findLast(({ author_kind, kind }) => author_kind === 'customer' && kind === 'reply');
  if (!last) return undefined;
  const known = await queries
    .selectFrom('shadow_drafts')
    .select('id')
    .where('message_id', '=', last.id)
    .executeTakeFirst();
  if (known) return undefined;
  const messages = own.filter(({ seq }) => seq <= last.seq);
  const answered = messages.findLastIndex(({ author_kind }) => author_kind === 'ai' || author_kind === 'human');
  return {
    messageId: last.id,
    snapshot: {
      conversation: { ...conversationOf(story.conversation), owner: { kind: 'ai' } },
      ticket: beforeTurn(
        ticketOf(ticketRow),
        story.turns.find(({ id }) => id === last.answered_by),
      ),
      customer: customerOf(story.customer, story.conversation.assurance as Assurance),
      messages: messages.map(messageOf),
      unanswered: messages
        .slice(answered + 1)
        .filter(({ author_kind }) => author_kind === 'customer')
        .map(messageOf),
      history: await pastCalls(queries, story.customer.id, last.created_at),
      grants: [],
      pendingActions: [],
      earlierCalls: [],
      streamed: false,
      spent: await spent(queries, ticketId, story.customer.id),
      sendingStopped: false,
    },
  };
}

/** Open, and as if the turn that left the message to people had not counted it: it is counted again. */
function beforeTurn(ticket: Ticket, turn: ConversationStory['turns'][number] | undefined): Ticket {
  const read = turn?.understanding as Understanding | null | undefined;
  if (!read) return { ...ticket, state: 'open' };
  const { memory } = ticket;
  const less = (count: number, by: boolean) => Math.max(0, count - (by ? 1 : 0));
  return {
    ...ticket,
    state: 'open',
    memory: {
      ...memory,
      customerTurns: less(memory.customerTurns, true),
      frustration: less(memory.frustration, read.signals.frustration.present),
      rephrases: less(memory.rephrases, read.signals.rephrase.present),
    },
  };
}

async function pastCalls(queries: Queries, customerId: string, until: Date): Promise<TurnSnapshot['history']> {
  const rows = await queries
    .selectFrom('tool_calls')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('started_at', '<=', until)
    .orderBy('started_at', 'desc')
    .limit(mostCalls)
    .execute();
  return rows.toReversed().map((row) => ({
    tool: row.tool,
    input: row.input as Record<string, unknown>,
    verdict: (row.verdict as Verdict).kind,
    outcome: (row.outcome as ToolOutcome | null) ?? undefined,
    ticketId: row.ticket_id,
    turnId: row.turn_id,
    at: row.started_at,
  }));
}

async function spent(queries: Queries, ticketId: string, customerId: string): Promise<TurnSnapshot['spent']> {
  const { rows } = await sql<TurnSnapshot['spent']>`
    with today as (select (now() at time zone 'utc')::date as day)
    select
      (select coalesce(sum(cost_micros), 0)::float8 from model_calls where ticket_id = ${ticketId}) as ticket,
      (select coalesce(sum(cost_micros), 0)::float8 from customer_spending c, today
        where c.customer_id = ${customerId} and c.day = today.day) as customer,
      coalesce(sum(s.cost_micros) filter (where s.day = today.day), 0)::float8 as day,
      coalesce(sum(s.cost_micros), 0)::float8 as month
    from today left join spending s on s.day >= date_trunc('month', today.day)::date
    group by today.day`.execute(queries);
  return rows[0] ?? { ticket: 0, customer: 0, day: 0, month: 0 };
}
