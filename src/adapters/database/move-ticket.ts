import { AppError } from '#domain/errors.ts';
import type { TicketState } from '#domain/ticket.ts';
import { isOver } from '#domain/ticket-transitions.ts';
import { type Change, changeConversation, fenceOff } from './change-conversation.ts';
import { conversationOfTicket, currentTicket } from './current-ticket.ts';
import type { Database } from './database.ts';
import { expireActions } from './expire-actions.ts';
import { moveTicketRow } from './move-ticket-row.ts';
import { openTicket } from './open-ticket.ts';
import { setOwner } from './ownership.ts';
import { supersedeDraft } from './supersede-draft.ts';

/**
 * Moves a ticket to a state as the domain allows: resolve, ask for a rating, close, escalate. When
 * that ends the issue, whatever was under way about it ends too.
 * Contract: throws `illegal_transition` with the sentence that says what is possible.
 */
export async function changeTicketState(
  database: Database,
  { ticketId, to }: { ticketId: string; to: TicketState },
): Promise<void> {
  const conversationId = await conversationOfTicket(database.kysely, ticketId);
  await changeConversation(database, conversationId, async (change) => {
    const { tx, conversation, events } = change;
    const ticket = await tx.selectFrom('tickets').selectAll().where('id', '=', ticketId).executeTakeFirstOrThrow();
    const moved = await moveTicketRow(tx, ticket, to);
    if (moved.length > 0 && isOver(to) && conversation.ticket_id === ticketId) await endWork(change);
    events.push(...moved);
  });
}

async function endWork(change: Change): Promise<void> {
  const { tx, conversation, events } = change;
  await fenceOff(change, 'The ticket was resolved.');
  events.push(...(await supersedeDraft(tx, conversation.id)));
  await expireActions(change, 'confirm');
  await expireActions(change, 'approve');
  await tx
    .updateTable('messages')
    .set({ answered_by: 'resolved' })
    .where('conversation_id', '=', conversation.id)
    .where('author_kind', '=', 'customer')
    .where('answered_by', 'is', null)
    .execute();
  await tx.updateTable('conversations').set({ waiting_since: null }).where('id', '=', conversation.id).execute();
}

/**
 * Opens the issue again: a new ticket linked to the old one, owned by who reopens it. Within the
 * time in which a resolution can be taken back the old ticket counts as reopened.
 */
export async function reopenTicket(
  database: Database,
  { ticketId, userId }: { ticketId: string; userId: string },
): Promise<{ ticketId: string }> {
  const conversationId = await conversationOfTicket(database.kysely, ticketId);
  return await changeConversation(database, conversationId, async (change) => {
    const { tx, conversation, events } = change;
    const ticket = await currentTicket(tx, conversation);
    if (ticket.id !== ticketId || !isOver(ticket.state as TicketState)) {
      throw new AppError(
        'conflict',
        'Only the newest ticket of a conversation can be reopened, and only when it is over.',
      );
    }
    if (ticket.state === 'resolved' || ticket.state === 'awaiting_csat') {
      events.push(...(await moveTicketRow(tx, ticket, 'reopened')));
    }
    const opened = await openTicket(change, { previousId: ticket.id });
    await setOwner(change, { kind: 'human', userId });
    return { ticketId: opened.id };
  });
}
