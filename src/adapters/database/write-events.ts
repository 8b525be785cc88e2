import { sql } from 'kysely';
import type { DomainEvent } from '#domain/events.ts';
import type { Tx } from './database.ts';
import { eventsChannel } from './notify.ts';
import { toJsonb } from './storable.ts';

/**
 * Appends events and tells all processes, with the transaction.
 * Contract: the transaction holds the conversation's row lock. Ids are given out before the commit,
 * so without it a reader could see id 8 before id 7 and never read 7.
 */
export async function writeEvents(
  tx: Tx,
  scope: { conversationId: string; ticketId?: string | null },
  events: readonly DomainEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await sql`
    with written as (
      insert into events (conversation_id, ticket_id, type, payload)
      select ${scope.conversationId}, ${scope.ticketId ?? null}, event ->> 'type', event
      from jsonb_array_elements(${toJsonb(events)}::jsonb) with ordinality as given (event, position)
      order by position
    )
    select pg_notify(${eventsChannel}, ${scope.conversationId})`.execute(tx);
}
