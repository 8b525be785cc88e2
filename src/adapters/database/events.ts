import { sql } from 'kysely';
import type { DomainEvent, StoredEvent } from '#domain/events.ts';
import type { Queries } from './database.ts';
import { type Instant, instant } from './rows/instant.ts';
import { toJsonb } from './storable.ts';

interface EventRow {
  id: number;
  conversation_id: string;
  ticket_id: string | null;
  payload: DomainEvent;
  at: Instant;
}

function eventOf(row: EventRow): StoredEvent {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    ticketId: row.ticket_id ?? undefined,
    at: instant(row.at),
    event: row.payload,
  };
}

/**
 * Events of a conversation after `afterId`, in order. Writers of one conversation's events take
 * turns by its row lock, so their ids grow in the order of their commits and none is overtaken.
 */
export async function readEvents(
  queries: Queries,
  conversationId: string,
  afterId: number,
  limit = 500,
): Promise<StoredEvent[]> {
  const { rows } = await sql<EventRow>`
    select id, conversation_id, ticket_id, payload, at from events
    where conversation_id = ${conversationId} and id > ${afterId} order by id limit ${limit}`.execute(queries);
  return rows.map(eventOf);
}

/** A conversation and how far it was read. */
export interface Place {
  conversationId: string;
  afterId: number;
}

/**
 * The same for several places in one statement; the answers come in the order of the places. They
 * are one JSON value: from arrays, whose lengths it knows, PostgreSQL makes a new plan each time.
 */
export async function readEventsAt(
  queries: Queries,
  places: readonly Place[],
  limitEach: number,
): Promise<StoredEvent[][]> {
  const { rows } = await sql<EventRow & { position: number }>`
    select place.position, e.id, e.conversation_id, e.ticket_id, e.payload, e.at
    from jsonb_to_recordset(${toJsonb(
      places.map(({ conversationId, afterId }, index) => ({ conversationId, afterId, position: index + 1 })),
    )}::jsonb)
      as place ("conversationId" text, "afterId" bigint, position int)
    cross join lateral (
      select * from events where conversation_id = place."conversationId" and id > place."afterId" order by id limit ${limitEach}
    ) e
    order by place.position, e.id`.execute(queries);
  const answers: StoredEvent[][] = places.map(() => []);
  for (const row of rows) answers[row.position - 1]?.push(eventOf(row));
  return answers;
}

/**
 * Events of all conversations after `afterId` and up to `upTo`, in the order of their ids. Below
 * `upTo` every transaction must be over; `SafeTail` knows how far that is.
 */
export async function readAllEvents(
  queries: Queries,
  afterId: number,
  upTo: number,
  limit = 500,
): Promise<StoredEvent[]> {
  if (upTo <= afterId) return [];
  const { rows } = await sql<EventRow>`
    select id, conversation_id, ticket_id, payload, at from events
    where id > ${afterId} and id <= ${upTo} order by id limit ${limit}`.execute(queries);
  return rows.map(eventOf);
}

/** The newest id: where a reader that wants only what comes next begins. */
export async function lastEventId(queries: Queries): Promise<number> {
  const { rows } = await sql<{ id: number }>`select coalesce(max(id), 0) as id from events`.execute(queries);
  return rows[0]?.id ?? 0;
}
