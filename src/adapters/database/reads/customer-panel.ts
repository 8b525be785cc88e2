import { type Selectable, sql } from 'kysely';
import type { Queries } from '../database.ts';
import type { Instant } from '../rows/instant.ts';
import type { ConversationsTable, CustomersTable, TicketsTable, ToolCallsTable } from '../schema.ts';

/** What is known about the customer of a conversation and about its newest ticket. */
export interface CustomerFacts {
  conversation: Selectable<ConversationsTable>;
  customer: Selectable<CustomersTable>;
  ticket: Selectable<TicketsTable>;
  /** The newest successful call of each reading tool in this ticket. */
  calls: Pick<Selectable<ToolCallsTable>, 'tool' | 'outcome' | 'started_at'>[];
  /** Tickets of the customer before this one, newest first. */
  previous: {
    conversation_id: string;
    number: number;
    subject: string | null;
    first_words: string | null;
    state: string;
    channel: string;
    opened_at: Instant;
  }[];
  cost: { calls: number; micros: number | null; models: string[] };
  understanding: unknown;
  csat: number | null;
}

const mostPrevious = 10;

export async function readCustomerFacts(queries: Queries, conversationId: string): Promise<CustomerFacts | undefined> {
  const conversation = await queries
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', conversationId)
    .executeTakeFirst();
  if (!conversation?.ticket_id) return undefined;
  const ticketId = conversation.ticket_id;
  const [customer, ticket, calls, previous, cost, turn, csat] = await Promise.all([
    queries.selectFrom('customers').selectAll().where('id', '=', conversation.customer_id).executeTakeFirstOrThrow(),
    queries.selectFrom('tickets').selectAll().where('id', '=', ticketId).executeTakeFirstOrThrow(),
    queries
      .selectFrom('tool_calls')
      .distinctOn('tool')
      .select(['tool', 'outcome', 'started_at'])
      .where('ticket_id', '=', ticketId)
      .where(sql<string>`outcome ->> 'status'`, '=', 'succeeded')
      .orderBy('tool')
      .orderBy('started_at', 'desc')
      .execute(),
    previousTickets(queries, conversation.customer_id, ticketId),
    spent(queries, ticketId),
    queries
      .selectFrom('turns')
      .select('understanding')
      .where('ticket_id', '=', ticketId)
      .where('understanding', 'is not', null)
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
    queries
      .selectFrom('feedback')
      .select('score')
      .where('ticket_id', '=', ticketId)
      .where('kind', '=', 'csat')
      .executeTakeFirst(),
  ]);
  return {
    conversation,
    customer,
    ticket,
    calls,
    previous,
    cost,
    understanding: turn?.understanding ?? null,
    csat: csat?.score ?? null,
  };
}

async function previousTickets(
  queries: Queries,
  customerId: string,
  ticketId: string,
): Promise<CustomerFacts['previous']> {
  const { rows } = await sql<CustomerFacts['previous'][number]>`
    select k.conversation_id, k.number, c.subject, k.state, c.channel, k.opened_at,
      (select left(m.body, 160) from messages m where m.ticket_id = k.id and m.author_kind = 'customer' order by m.seq limit 1) as first_words
    from conversations c join tickets k on k.conversation_id = c.id
    where c.customer_id = ${customerId} and k.id <> ${ticketId} and not c.spam
    order by k.number desc limit ${mostPrevious}`.execute(queries);
  return rows;
}

/** Null cost: the price of some call is not known, and half a sum would be a lie. */
async function spent(queries: Queries, ticketId: string): Promise<CustomerFacts['cost']> {
  const { rows } = await sql<CustomerFacts['cost']>`
    select count(*)::int as calls,
      case when bool_and(cost_micros is not null) then sum(cost_micros)::float8 end as micros,
      coalesce(array_agg(distinct model), '{}') as models
    from model_calls where ticket_id = ${ticketId}`.execute(queries);
  return rows[0] ?? { calls: 0, micros: 0, models: [] };
}
