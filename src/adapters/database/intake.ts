import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { type Assurance, meetsAssurance } from '#domain/assurance.ts';
import type { Channel } from '#domain/conversation.ts';
import { AppError } from '#domain/errors.ts';
import type { DomainEvent } from '#domain/events.ts';
import type { TicketState } from '#domain/ticket.ts';
import { isOver } from '#domain/ticket-transitions.ts';
import { findOrCreateCustomer, type Identity } from './customers.ts';
import type { Database, Tx } from './database.ts';
import { supersedeDraft } from './drafts.ts';
import { type LockedConversation, lockConversation } from './lock-conversation.ts';
import { moveTicketRow } from './move-ticket-row.ts';
import { newId } from './new-id.ts';
import type { TicketsTable } from './schema.ts';
import { openTurn, queueTurn } from './turns/queue-turn.ts';
import { writeEvents } from './write-events.ts';

/** A message as it comes in on a channel. */
export interface Incoming {
  channel: Channel;
  /** The conversation it belongs to; else `channelRef` finds or names it; else a new one begins. */
  conversationId?: string;
  /** The channel's own id of the thread. */
  channelRef?: string;
  /** When given, the conversation must be this customer's: for callers that act for one. */
  onlyOf?: { customerId: string };
  /** Left out for a conversation that exists: its customer and assurance stay as they are. */
  customer?: Identity;
  subject?: string;
  text: string;
  /** The channel's own id of the message, by which a second delivery is dropped. */
  channelMessageId?: string;
  /** BCP 47, when the channel knows it. */
  language?: string;
  /** A script's own id of the ticket; used when this message opens one. */
  ticketExternalId?: string;
  /** Spam is kept and never answered. */
  spam?: boolean;
}

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
  const events: DomainEvent[] = [];
  const ticket = await ticketFor(tx, conversation, incoming, events);
  const messageId = newId('msg');
  const answers = conversation.owner_kind === 'ai' && !conversation.spam;
  await sql`
    with said as (
      insert into messages (id, conversation_id, ticket_id, seq, author_kind, body, channel_message_id)
      values (${messageId}, ${conversation.id}, ${ticket.id}, ${conversation.last_seq + 1}, 'customer', ${incoming.text}, ${incoming.channelMessageId ?? null})
    )
    update conversations set last_seq = last_seq + 1, fence = fence + 1,
      preview = ${incoming.text.slice(0, previewCharacters)}, preview_author = 'customer',
      language = coalesce(language, ${incoming.language ?? null}::text),
      last_message_at = now(), updated_at = now(), waiting_since = coalesce(waiting_since, now()), snoozed_until = null
    where id = ${conversation.id}`.execute(tx);
  events.unshift({ type: 'message-received', messageId });
  let turnId: string | null = null;
  if (answers) {
    events.push(...(await supersedeDraft(tx, conversation.id)));
    const scope = { conversationId: conversation.id, ticketId: ticket.id };
    const open = await openTurn(tx, conversation.id);
    const queued = await queueTurn(tx, scope, { kind: 'message' }, open, 'A newer message came.');
    turnId = queued.turnId;
    events.push(...queued.events);
  }
  await writeEvents(tx, { conversationId: conversation.id, ticketId: ticket.id }, events);
  return {
    conversationId: conversation.id,
    ticketId: ticket.id,
    messageId,
    turnId,
    customerId: conversation.customer_id,
    duplicate: false,
  };
}

async function findOrCreateConversation(tx: Tx, incoming: Incoming): Promise<LockedConversation> {
  const found = await findConversation(tx, incoming);
  if (found) return await withIdentity(tx, found, incoming.customer);
  const identity = incoming.customer ?? { assurance: 'anonymous' };
  const customer = await findOrCreateCustomer(tx, identity);
  // The customer's row is locked now, so a second delivery of a first message waits here.
  const retold = await firstMessageAgain(tx, customer.id, incoming);
  if (retold) return retold;
  const made = await tx
    .insertInto('conversations')
    .values({
      id: newId('cnv'),
      channel: incoming.channel,
      channel_ref: incoming.channelRef ?? null,
      customer_id: customer.id,
      assurance: identity.assurance,
      subject: incoming.subject ?? null,
      language: incoming.language ?? null,
      spam: incoming.spam ?? false,
    })
    .onConflict((conflict) => conflict.columns(['channel', 'channel_ref']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (made) return made;
  // Another process made it for the same thread a moment ago.
  const theirs = await findConversation(tx, incoming);
  if (!theirs) throw new Error('The conversation was there and is gone.');
  return await withIdentity(tx, theirs, incoming.customer);
}

async function findConversation(tx: Tx, incoming: Incoming): Promise<LockedConversation | undefined> {
  if (incoming.conversationId) {
    const found = await lockConversation(tx, incoming.conversationId);
    if (incoming.onlyOf && found.customer_id !== incoming.onlyOf.customerId) {
      throw new AppError('not_found', `There is no conversation ${incoming.conversationId}.`);
    }
    return found;
  }
  if (!incoming.channelRef) return undefined;
  return await tx
    .selectFrom('conversations')
    .selectAll()
    .where('channel', '=', incoming.channel)
    .where('channel_ref', '=', incoming.channelRef)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/**
 * The newest message decides how sure the conversation is of its customer: it becomes surer when
 * somebody proves who they are, and less sure when a message arrives that proves nothing.
 */
async function withIdentity(
  tx: Tx,
  conversation: LockedConversation,
  identity?: Identity,
): Promise<LockedConversation> {
  if (!identity || (identity.assurance === conversation.assurance && !identity.externalId)) return conversation;
  const surer = !meetsAssurance(conversation.assurance as Assurance, identity.assurance);
  const customerId = surer ? (await findOrCreateCustomer(tx, identity)).id : conversation.customer_id;
  if (customerId === conversation.customer_id && identity.assurance === conversation.assurance) return conversation;
  await tx
    .updateTable('conversations')
    .set({ customer_id: customerId, assurance: identity.assurance })
    .where('id', '=', conversation.id)
    .execute();
  return { ...conversation, customer_id: customerId, assurance: identity.assurance };
}

/** A client that got no answer to its first message sends it again, with the same id. */
async function firstMessageAgain(
  tx: Tx,
  customerId: string,
  incoming: Incoming,
): Promise<LockedConversation | undefined> {
  if (!incoming.channelMessageId || incoming.channelRef) return undefined;
  const row = await tx
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
    .selectAll('conversations')
    .where('conversations.customer_id', '=', customerId)
    .where('conversations.channel', '=', incoming.channel)
    .where('messages.channel_message_id', '=', incoming.channelMessageId)
    .where('messages.seq', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row;
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

/** The ticket the message belongs to: the open one, or a new one that follows the last. */
async function ticketFor(
  tx: Tx,
  conversation: LockedConversation,
  incoming: Incoming,
  events: DomainEvent[],
): Promise<Selectable<TicketsTable>> {
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
  return await openTicket(tx, conversation.id, last?.id, incoming.ticketExternalId, events);
}

function isFreshlyResolved(ticket: Selectable<TicketsTable>): boolean {
  if (ticket.state !== 'resolved' && ticket.state !== 'awaiting_csat') return false;
  return ticket.resolved_at !== null && Date.now() - ticket.resolved_at.getTime() <= reopenedWithinMs;
}

async function openTicket(
  tx: Tx,
  conversationId: string,
  previousId: string | undefined,
  externalId: string | undefined,
  events: DomainEvent[],
): Promise<Selectable<TicketsTable>> {
  const ticket = await tx
    .insertInto('tickets')
    .values({
      id: newId('tkt'),
      conversation_id: conversationId,
      previous_ticket_id: previousId ?? null,
      external_id: externalId ?? null,
    })
    .onConflict((conflict) => conflict.column('external_id').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!ticket)
    throw new AppError('conflict', `There is a ticket with the id ${externalId} already.`, { field: 'external_id' });
  await tx
    .updateTable('conversations')
    .set({ ticket_id: ticket.id, ticket_state: 'open' })
    .where('id', '=', conversationId)
    .execute();
  events.push({ type: 'ticket-changed', ticketId: ticket.id, state: 'open' });
  return ticket;
}
