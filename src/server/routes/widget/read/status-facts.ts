import { type ExpressionBuilder, sql } from 'kysely';
import type { Queries } from '#adapters/database/database.ts';
import { ownerOf } from '#adapters/database/rows/conversation-row.ts';
import { instant } from '#adapters/database/rows/instant.ts';
import type { Schema } from '#adapters/database/schema.ts';
import type { Owner } from '#domain/conversation.ts';
import type { HandoffPromise } from '#domain/handoff.ts';
import type { Priority, TicketState } from '#domain/ticket.ts';

/** What the status of a conversation is made of. */
export interface StatusFacts {
  ticketState: TicketState;
  owner: Owner;
  /** Of the person who took over, once they wrote. */
  ownerName?: string;
  /** Conversations that wait longer for the same team. */
  ahead: number;
  priority: Priority;
  /** Since when nobody answered. */
  waitingSince?: Date;
  /** What the customer was told of when a person answers. */
  promise?: HandoffPromise;
  assurance: string;
  email?: string;
  /** The present ticket has its rating. */
  rated: boolean;
}

/** Reads it in one query: it is asked for at every change. */
export async function readStatusFacts(queries: Queries, conversationId: string): Promise<StatusFacts | undefined> {
  const row = await queries
    .selectFrom('conversations as c')
    .innerJoin('customers as u', 'u.id', 'c.customer_id')
    .select(['c.owner_kind', 'c.owner_id', 'c.ticket_state', 'c.assurance', 'u.email'])
    .select((eb) => [
      rated(eb).as('rated'),
      ahead.as('ahead'),
      ownerName.as('owner_name'),
      'c.waiting_since',
      priority.as('priority'),
      promise.as('promise'),
    ])
    .where('c.id', '=', conversationId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ticketState: row.ticket_state as TicketState,
    owner: ownerOf(row),
    ownerName: row.owner_name ?? undefined,
    ahead: Number(row.ahead),
    priority: row.priority ?? 'normal',
    waitingSince: row.waiting_since ? instant(row.waiting_since) : undefined,
    promise: row.promise ?? undefined,
    assurance: row.assurance,
    email: row.email ?? undefined,
    rated: Boolean(row.rated),
  };
}

type Joined = Schema & { c: Schema['conversations'] };

function rated(eb: ExpressionBuilder<Joined, 'c'>) {
  return eb.exists(
    eb
      .selectFrom('feedback')
      .select('feedback.id')
      .whereRef('feedback.ticket_id', '=', 'c.ticket_id')
      .where('feedback.kind', '=', 'csat'),
  );
}

const ahead = sql<number>`(
  select count(*)::int from conversations o
  where c.owner_kind = 'team' and o.owner_kind = 'team' and o.owner_id = c.owner_id and o.id <> c.id
    and o.ticket_state in ('open', 'awaiting_review', 'escalated') and not o.spam
    and (o.snoozed_until is null or o.snoozed_until <= now())
    and o.waiting_since < c.waiting_since
)`;

const priority = sql<Priority | null>`(select t.priority from tickets t where t.id = c.ticket_id)`;

const promise = sql<HandoffPromise | null>`(
  select h.package -> 'promise' from handoffs h where h.ticket_id = c.ticket_id order by h.created_at desc limit 1
)`;

const ownerName = sql<string | null>`(
  select m.author_name from messages m
  where m.conversation_id = c.id and m.author_kind = 'human' and m.kind = 'reply' and m.author_id = c.owner_id
  order by m.seq desc limit 1
)`;
