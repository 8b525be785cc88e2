import { sql } from 'kysely';
import type { Owner } from '#domain/conversation.ts';
import { settledByPerson, type TicketState } from '#domain/ticket.ts';
import { isOver } from '#domain/ticket-transitions.ts';
import { type Change, changeConversation, fenceOff } from './change-conversation.ts';
import { currentTicket } from './current-ticket.ts';
import type { Database, Tx } from './database.ts';
import { expireActions } from './expire-actions.ts';
import { moveTicketRow } from './move-ticket-row.ts';
import { ownerColumns, ownerOf, ownerWord } from './rows/conversation-row.ts';
import { toJsonb } from './storable.ts';
import { supersedeDraft } from './supersede-draft.ts';
import { queueTurn } from './turns/queue-turn.ts';

/** Writes the owner and tells, when it is another one. */
export async function setOwner({ tx, conversation, events }: Change, owner: Owner): Promise<void> {
  if (ownerWord(ownerOf(conversation)) === ownerWord(owner)) return;
  await tx.updateTable('conversations').set(ownerColumns(owner)).where('id', '=', conversation.id).execute();
  events.push({ type: 'owner-changed', owner: ownerWord(owner) });
}

/**
 * Gives the conversation to a person or a team. A turn under way is over: it cannot commit, and
 * what it streamed is taken back. A draft that waits stays, for its reviewer.
 */
export async function assign(
  database: Database,
  { conversationId, owner }: { conversationId: string; owner: Exclude<Owner, { kind: 'ai' }> },
): Promise<void> {
  await changeConversation(database, conversationId, async (change) => {
    await fenceOff(change, 'A person took over.');
    await setOwner(change, owner);
    // The customer's yes would set the AI off again.
    await expireActions(change, 'confirm');
  });
}

/** A person takes the conversation for themselves. */
export async function takeOver(
  database: Database,
  { conversationId, userId }: { conversationId: string; userId: string },
): Promise<void> {
  await assign(database, { conversationId, owner: { kind: 'human', userId } });
}

/**
 * Gives the conversation back to the AI. Returns the turn that answers what still waits, if
 * anything does or an instruction came with it.
 */
export async function handBack(
  database: Database,
  { conversationId, instruction }: { conversationId: string; instruction?: string },
): Promise<{ turnId: string | null }> {
  return await changeConversation(database, conversationId, async (change) => {
    const { tx, conversation, events } = change;
    await fenceOff(change, 'The conversation was handed back.');
    await setOwner(change, { kind: 'ai' });
    const ticket = await currentTicket(tx, conversation);
    if (isOver(ticket.state as TicketState)) return { turnId: null };
    await sql`update tickets set memory = memory || ${toJsonb(settledByPerson)}::jsonb where id = ${ticket.id}`.execute(
      tx,
    );
    events.push(...(await supersedeDraft(tx, conversationId)));
    await reopenQuestions(tx, conversationId, ticket.id);
    if (!instruction && !(await asksSomething(tx, conversationId))) {
      // Nobody but the customer has the next word; left as escalated it would wait for a person who is gone.
      events.push(...(await moveTicketRow(tx, ticket, 'awaiting_customer')));
      return { turnId: null };
    }
    events.push(...(await moveTicketRow(tx, ticket, 'open')));
    const scope = { conversationId, ticketId: ticket.id };
    const queued = await queueTurn(tx, scope, { kind: 'handed-back', instruction }, undefined, '');
    events.push(...queued.events);
    return { turnId: queued.turnId };
  });
}

/** What came after the last reply of a person or the AI still waits, whoever it was handed to. */
async function reopenQuestions(tx: Tx, conversationId: string, ticketId: string): Promise<void> {
  await sql`
    update messages set answered_by = null
    where conversation_id = ${conversationId} and ticket_id = ${ticketId} and author_kind = 'customer'
      and seq > coalesce((
        select max(seq) from messages
        where conversation_id = ${conversationId} and kind = 'reply' and author_kind in ('ai', 'human')
      ), 0)`.execute(tx);
}

async function asksSomething(tx: Tx, conversationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('messages')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('author_kind', '=', 'customer')
    .where('answered_by', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
