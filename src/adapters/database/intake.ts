import { sql } from 'kysely';
import type { TicketState } from '#domain/ticket.ts';
import { isOver } from '#domain/ticket-transitions.ts';
import type { TurnTrigger } from '#domain/turn-outcome.ts';
import { beginConversation } from './begin-conversation.ts';
import type { Change } from './change-conversation.ts';
import { findOrCreateCustomer, lockCustomer } from './customers.ts';
import type { Database, Tx } from './database.ts';
import { findConversation, firstMessageAgain } from './find-conversation.ts';
import { previewOf } from './inbox-preview.ts';
import type { Incoming } from './incoming.ts';
import type { LockedConversation } from './lock-conversation.ts';
import { moveTicketRow } from './move-ticket-row.ts';
import { newId } from './new-id.ts';
import { openTicket } from './open-ticket.ts';
import { setOwner } from './ownership.ts';
import { instant } from './rows/instant.ts';
import type { TicketRow } from './rows/ticket-row.ts';
import { supersedeDraft } from './supersede-draft.ts';
import { takeRating } from './take-rating.ts';
import { type OpenTurn, queueTurn } from './turns/queue-turn.ts';
import { writeEvents } from './write-events.ts';

/** What became of a message. */
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

/**
 * Takes a message in: customer, conversation, ticket, message, turn and events in one transaction.
 * When it returns, the message is stored and a turn that will answer it is queued, or a person owns
 * the conversation.
 */
export async function receive(database: Database, incoming: Incoming): Promise<Received> {
  return await database.transaction((tx) => receiveIn(tx, incoming));
}

async function receiveIn(tx: Tx, incoming: Incoming): Promise<Received> {
  const found = await findConversation(tx, incoming);
  return found ? await receiveMore(tx, found, incoming) : await receiveFirst(tx, incoming);
}

async function receiveFirst(tx: Tx, incoming: Incoming): Promise<Received> {
  const identity = incoming.as ?? incoming.customer ?? { assurance: 'anonymous' };
  const customer = incoming.as
    ? await lockCustomer(tx, incoming.as.customerId)
    : await findOrCreateCustomer(tx, identity);
  // The customer's row is locked now, so a second delivery of a first message waits here.
  const retold = await firstMessageAgain(tx, customer, incoming);
  if (retold) return await receiveMore(tx, retold, incoming);
  const begun = await beginConversation(tx, incoming, customer, identity.assurance);
  if (begun) return { ...begun, customerId: customer.id, duplicate: false };
  // Another process began it for the same thread a moment ago.
  const theirs = await findConversation(tx, incoming);
  if (!theirs) throw new Error('The conversation was there and is gone.');
  return await receiveMore(tx, theirs, incoming);
}

async function receiveMore(tx: Tx, conversation: LockedConversation, incoming: Incoming): Promise<Received> {
  const facts = await readFacts(tx, conversation, incoming);
  if (facts.before) return duplicate(conversation, facts.before, facts.open);
  const messageId = newId('msg');
  const change: Change = { tx, conversation, events: [{ type: 'message-received', messageId }] };
  const rated = await takeRating(change, facts.ticket, incoming.text);
  if (rated) return await receiveRating(change, incoming, rated, messageId);
  const ticket = await ticketFor(change, facts.ticket, incoming);
  const answers = conversation.owner_kind === 'ai' && !conversation.spam;
  if (answers && facts.draft) change.events.push(...(await supersedeDraft(tx, conversation.id)));
  const queue = () => queueAnswer(change, ticket.id, facts.open, incoming.personRequested);
  // Ending the turn under way tells of it; with none under way all that is left goes out at once.
  const queued = answers && facts.open ? await queue() : undefined;
  const [turnId] = await Promise.all([
    answers ? (queued ?? queue()) : null,
    store(change, incoming, ticket.id, messageId),
    writeEvents(tx, { conversationId: conversation.id, ticketId: ticket.id }, change.events),
  ]);
  return {
    conversationId: conversation.id,
    ticketId: ticket.id,
    messageId,
    turnId,
    customerId: conversation.customer_id,
    duplicate: false,
  };
}

/** A bare number after "how did we do?" is the rating: nothing to answer, and no new complaint. */
async function receiveRating(
  change: Change,
  incoming: Incoming,
  ticketId: string,
  messageId: string,
): Promise<Received> {
  const { tx, conversation } = change;
  await store(change, incoming, ticketId, messageId);
  await sql`
    with settled as (update messages set answered_by = 'rating' where id = ${messageId})
    update conversations set waiting_since = null where id = ${conversation.id}`.execute(tx);
  await writeEvents(tx, { conversationId: conversation.id, ticketId }, change.events);
  return {
    conversationId: conversation.id,
    ticketId,
    messageId,
    turnId: null,
    customerId: conversation.customer_id,
    duplicate: false,
  };
}

/** What is there already when a message comes. */
interface Facts {
  ticket: TicketRow | null;
  open: OpenTurn | null;
  /** A draft waits for review. */
  draft: boolean;
  /** The same message, delivered before. */
  before: { id: string; ticket_id: string; answered_by: string | null } | null;
}

async function readFacts(tx: Tx, conversation: LockedConversation, incoming: Incoming): Promise<Facts> {
  const { rows } = await sql<Facts>`
    select
      (select to_jsonb(k) from tickets k where k.id = ${conversation.ticket_id}) as ticket,
      (select jsonb_build_object('id', u.id, 'state', u.state, 'trigger', u.trigger, 'ticket_id', u.ticket_id)
        from turns u where u.conversation_id = ${conversation.id} and u.state <> 'ended') as open,
      exists (select 1 from drafts where conversation_id = ${conversation.id} and state = 'pending') as draft,
      (select jsonb_build_object('id', m.id, 'ticket_id', m.ticket_id, 'answered_by', m.answered_by)
        from messages m where m.conversation_id = ${conversation.id} and m.channel_message_id = ${incoming.channelMessageId ?? null}) as before`.execute(
    tx,
  );
  // A select without a table has one row.
  return rows[0] as Facts;
}

function duplicate(
  conversation: LockedConversation,
  before: NonNullable<Facts['before']>,
  open: OpenTurn | null,
): Received {
  const by = before.answered_by;
  // What answered it may be a person's message.
  const answeredByTurn = by?.startsWith('trn_') ? by : null;
  return {
    conversationId: conversation.id,
    ticketId: before.ticket_id,
    messageId: before.id,
    turnId: by ? answeredByTurn : (open?.id ?? null),
    customerId: conversation.customer_id,
    duplicate: true,
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
      insert into messages (id, conversation_id, ticket_id, seq, author_kind, subject, body, channel_message_id)
      values (${messageId}, ${conversation.id}, ${ticketId}, ${conversation.last_seq + 1}, 'customer', ${incoming.subject ?? null}, ${incoming.text}, ${incoming.channelMessageId ?? null})
    )
    update conversations set last_seq = last_seq + 1, fence = fence + 1,
      preview = ${previewOf(incoming.text)}, preview_author = 'customer',
      language = coalesce(language, ${incoming.language ?? null}::text),
      last_message_at = now(), updated_at = now(), waiting_since = coalesce(waiting_since, now()), snoozed_until = null
    where id = ${conversation.id}`.execute(tx);
}

/** The turn that will answer. The message moves the fence: what runs now cannot commit. */
async function queueAnswer(
  { tx, conversation, events }: Change,
  ticketId: string,
  open: OpenTurn | null,
  personRequested: boolean | undefined,
): Promise<string> {
  const trigger: TurnTrigger = personRequested ? { kind: 'message', personRequested: true } : { kind: 'message' };
  const scope = { conversationId: conversation.id, ticketId };
  const queued = await queueTurn(tx, scope, trigger, open ?? undefined, 'A newer message came.');
  events.push(...queued.events);
  return queued.turnId;
}

/**
 * The ticket the message belongs to: the open one, or a new one that follows the last. A new issue
 * starts with the AI, whoever had the old one.
 */
async function ticketFor(change: Change, last: TicketRow | null, incoming: Incoming): Promise<{ id: string }> {
  const { tx, conversation, events } = change;
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

function isFreshlyResolved(ticket: TicketRow): boolean {
  if (ticket.state !== 'resolved' && ticket.state !== 'awaiting_csat') return false;
  return ticket.resolved_at !== null && Date.now() - instant(ticket.resolved_at).getTime() <= reopenedWithinMs;
}
