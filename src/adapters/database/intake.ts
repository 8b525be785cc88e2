import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { TicketState } from '#domain/ticket.ts';
import { isOver } from '#domain/ticket-transitions.ts';
import type { TurnTrigger } from '#domain/turn-outcome.ts';
import type { Change } from './change-conversation.ts';
import type { Database, Tx } from './database.ts';
import { findOrCreateConversation } from './find-conversation.ts';
import type { Incoming } from './incoming.ts';
import type { LockedConversation } from './lock-conversation.ts';
import { moveTicketRow } from './move-ticket-row.ts';
import { newId } from './new-id.ts';
import { openTicket } from './open-ticket.ts';
import { setOwner } from './ownership.ts';
import type { TicketsTable } from './schema.ts';
import { supersedeDraft } from './supersede-draft.ts';
import { openTurn, queueTurn } from './turns/queue-turn.ts';
import { writeEvents } from './write-events.ts';

export interface Received {
  conversationId: string;
  ticketId: string;
  messageId: string;
  /** The turn that will answer; null when a person owns the conversation. */
  turnId: string | null;
  customerId: string;
  /** True when the message had come before; nothing was written. */
  duplicate: boolean;
}

/** A complaint within this time after the resolution means that it was none. */
const reopenedWithinMs = 7 * 24 * 3_600_000;
const previewCharacters = 160;

/**
 * Takes a message in: customer, conversation, ticket, message, turn and events in one transaction.
 * When it returns, the message is stored and a turn that will answer it is queued, or a person owns
 * the conversation.
 */
export async function receive(database: Database, incoming: Incoming): Promise<Received> {
  return await database.transaction((tx) => receiveIn(tx, incoming));
}

async function receiveIn(tx: Tx, incoming: Incoming): Promise<Received> {
  const conversation = await findOrCreateConversation(tx, incoming);
  const before = await duplicateOf(tx, conversation, incoming);
  if (before) return before;
  const messageId = newId('msg');
  const change: Change = { tx, conversation, events: [{ type: 'message-received', messageId }] };
  const ticket = await ticketFor(change, incoming);
  await store(change, incoming, ticket.id, messageId);
  const turnId = await queueAnswer(change, ticket, incoming.personRequested);
  await writeEvents(tx, { conversationId: conversation.id, ticketId: ticket.id }, change.events);
  return {
    conversationId: conversation.id,
    ticketId: ticket.id,
    messageId,
    turnId,
    customerId: conversation.customer_id,
    duplicate: false,
  };
}

async function store(
  { tx, conversation }: Change,
  incoming: Incoming,
  ticketId: string,
  messageId: string,
): Promise<void> {
  await sql`
    with said as (
      insert into messages (id, conversation_id, ticket_id, seq, author_kind, body, channel_message_id)
      values (${messageId}, ${conversation.id}, ${ticketId}, ${conversation.last_seq + 1}, 'customer', ${incoming.text}, ${incoming.channelMessageId ?? null})
    )
    update conversations set last_seq = last_seq + 1, fence = fence + 1,
      preview = ${incoming.text.slice(0, previewCharacters)}, preview_author = 'customer',
      language = coalesce(language, ${incoming.language ?? null}::text),
      last_message_at = now(), updated_at = now(), waiting_since = coalesce(waiting_since, now()), snoozed_until = null
    where id = ${conversation.id}`.execute(tx);
}

/** The turn that will answer, if the AI is to. The message moved the fence: what runs cannot commit. */
async function queueAnswer(
  { tx, conversation, events }: Change,
  ticket: Selectable<TicketsTable>,
  personRequested: boolean | undefined,
): Promise<string | null> {
  if (conversation.owner_kind !== 'ai' || conversation.spam) return null;
  events.push(...(await supersedeDraft(tx, conversation.id)));
  const scope = { conversationId: conversation.id, ticketId: ticket.id };
  const open = await openTurn(tx, conversation.id);
  const trigger: TurnTrigger = personRequested ? { kind: 'message', personRequested: true } : { kind: 'message' };
  const queued = await queueTurn(tx, scope, trigger, open, 'A newer message came.');
  events.push(...queued.events);
  return queued.turnId;
}

async function duplicateOf(
  tx: Tx,
  conversation: LockedConversation,
  incoming: Incoming,
): Promise<Received | undefined> {
  if (!incoming.channelMessageId || conversation.last_seq === 0) return undefined;
  const { rows } = await sql<{ id: string; ticket_id: string; turn_id: string | null }>`
    select m.id, m.ticket_id, coalesce(m.answered_by,
      (select u.id from turns u where u.conversation_id = m.conversation_id and u.state <> 'ended')) as turn_id
    from messages m
    where m.conversation_id = ${conversation.id} and m.channel_message_id = ${incoming.channelMessageId}`.execute(tx);
  const found = rows[0];
  if (!found) return undefined;
  return {
    conversationId: conversation.id,
    ticketId: found.ticket_id,
    messageId: found.id,
    turnId: found.turn_id?.startsWith('trn') ? found.turn_id : null,
    customerId: conversation.customer_id,
    duplicate: true,
  };
}

/**
 * The ticket the message belongs to: the open one, or a new one that follows the last. A new issue
 * starts with the AI, whoever had the old one.
 */
async function ticketFor(change: Change, incoming: Incoming): Promise<Selectable<TicketsTable>> {
  const { tx, conversation, events } = change;
  const last = conversation.ticket_id
    ? await tx.selectFrom('tickets').selectAll().where('id', '=', conversation.ticket_id).executeTakeFirst()
    : undefined;
  if (last && !isOver(last.state as TicketState)) {
    const waits =
      last.state === 'awaiting_customer' || (last.state === 'awaiting_review' && conversation.owner_kind === 'ai');
    if (waits) events.push(...(await moveTicketRow(tx, last, 'open')));
    return last;
  }
  if (last && isFreshlyResolved(last)) events.push(...(await moveTicketRow(tx, last, 'reopened')));
  const opened = await openTicket(change, { previousId: last?.id, externalId: incoming.ticketExternalId });
  await setOwner(change, { kind: 'ai' });
  conversation.owner_kind = 'ai';
  conversation.owner_id = null;
  return opened;
}

function isFreshlyResolved(ticket: Selectable<TicketsTable>): boolean {
  if (ticket.state !== 'resolved' && ticket.state !== 'awaiting_csat') return false;
  return ticket.resolved_at !== null && Date.now() - ticket.resolved_at.getTime() <= reopenedWithinMs;
}
