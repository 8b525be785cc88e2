import { type Selectable, sql } from 'kysely';
import type { Assurance } from '#domain/assurance.ts';
import { AppError } from '#domain/errors.ts';
import type { DomainEvent } from '#domain/events.ts';
import type { TurnTrigger } from '#domain/turn-outcome.ts';
import type { Tx } from './database.ts';
import { previewOf } from './inbox-preview.ts';
import type { Incoming } from './incoming.ts';
import { newId } from './new-id.ts';
import { eventsChannel, turnsChannel } from './notify.ts';
import type { CustomersTable } from './schema.ts';
import { toJsonb } from './storable.ts';

/** Ids of what began with a first message. */
export interface Begun {
  conversationId: string;
  ticketId: string;
  messageId: string;
  turnId: string | null;
}

/**
 * Begins a conversation with everything its first message brings, in one statement: this is most of
 * what a chat costs the database before its answer. Undefined when the channel's thread has a
 * conversation already.
 */
export async function beginConversation(
  tx: Tx,
  incoming: Incoming,
  customer: Selectable<CustomersTable>,
  assurance: Assurance,
): Promise<Begun | undefined> {
  const ids = { conversation: newId('cnv'), ticket: newId('tkt'), message: newId('msg'), turn: newId('trn') };
  const answers = !incoming.spam;
  const trigger: TurnTrigger = incoming.personRequested
    ? { kind: 'message', personRequested: true }
    : { kind: 'message' };
  const events: DomainEvent[] = [
    { type: 'message-received', messageId: ids.message },
    { type: 'ticket-changed', ticketId: ids.ticket, state: 'open' },
  ];
  const subject = incoming.subject ?? null;
  const { rows } = await sql<{ opened: boolean }>`
    with made as (
      insert into conversations (id, channel, channel_ref, customer_id, assurance, subject, language, spam, ticket_id, fence, last_seq, preview, waiting_since)
      values (${ids.conversation}, ${incoming.channel}, ${incoming.channelRef ?? null}, ${customer.id}, ${assurance}, ${subject},
        ${incoming.language ?? null}, ${incoming.spam ?? false}, ${ids.ticket}, 1, 1, ${previewOf(incoming.text)}, now())
      on conflict (channel, channel_ref) do nothing
      returning id
    ),
    opened as (
      insert into tickets (id, conversation_id, external_id)
      select ${ids.ticket}, id, ${incoming.ticketExternalId ?? null} from made
      on conflict (external_id) do nothing
      returning id, conversation_id
    ),
    said as (
      insert into messages (id, conversation_id, ticket_id, seq, author_kind, subject, body, channel_message_id)
      select ${ids.message}, conversation_id, id, 1, 'customer', ${subject}, ${incoming.text}, ${incoming.channelMessageId ?? null} from opened
    ),
    queued as (
      insert into turns (id, conversation_id, ticket_id, trigger)
      select ${ids.turn}, conversation_id, id, ${toJsonb(trigger)}::jsonb from opened where ${answers}
    ),
    written as (
      insert into events (conversation_id, ticket_id, type, payload)
      select opened.conversation_id, opened.id, event ->> 'type', event
      from opened, jsonb_array_elements(${toJsonb(events)}::jsonb) with ordinality as given (event, position)
      order by position
    )
    select exists (select 1 from opened) as opened, pg_notify(${eventsChannel}, id),
      case when ${answers} then pg_notify(${turnsChannel}, ${ids.turn}) end
    from made`.execute(tx);
  if (!rows[0]) return undefined;
  if (!rows[0].opened) throw takenTicketId(incoming.ticketExternalId);
  return {
    conversationId: ids.conversation,
    ticketId: ids.ticket,
    messageId: ids.message,
    turnId: answers ? ids.turn : null,
  };
}

/** A script gave two tickets the same id of its own. */
export function takenTicketId(externalId: string | undefined): AppError {
  return new AppError('conflict', `There is a ticket with the id ${externalId} already.`, { field: 'external_id' });
}
