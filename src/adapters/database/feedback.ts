import { AppError } from '#domain/errors.ts';
import type { TicketState } from '#domain/ticket.ts';
import { type Change, changeConversation } from './change-conversation.ts';
import { conversationOfTicket } from './current-ticket.ts';
import type { Database } from './database.ts';
import { moveTicketRow } from './move-ticket-row.ts';
import { newId } from './new-id.ts';

/** A ticket that waits for its rating is done with once it has it. */
const closedByRating: readonly TicketState[] = ['resolved', 'awaiting_csat'];

/** Rates a ticket 1 to 5, once. Contract: throws `already_decided` the second time. */
export async function giveCsat(
  database: Database,
  { ticketId, score, comment, givenBy }: { ticketId: string; score: number; comment?: string; givenBy?: string },
): Promise<void> {
  const conversationId = await conversationOfTicket(database.kysely, ticketId);
  await changeConversation(database, conversationId, async (change) => {
    const taken = await writeCsat(change, { ticketId, score, comment, givenBy });
    if (!taken) throw new AppError('already_decided', 'This ticket has been rated already.');
  });
}

/** Writes a rating and closes a ticket that waited for it; false when there was one already. */
export async function writeCsat(
  { tx, conversation, events }: Change,
  { ticketId, score, comment, givenBy }: { ticketId: string; score: number; comment?: string; givenBy?: string },
): Promise<boolean> {
  const given = await tx
    .insertInto('feedback')
    .values({
      id: newId('fbk'),
      conversation_id: conversation.id,
      ticket_id: ticketId,
      kind: 'csat',
      score,
      comment: comment ?? null,
      given_by: givenBy ?? null,
    })
    .onConflict((conflict) => conflict.column('ticket_id').where('kind', '=', 'csat').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!given) return false;
  events.push({ type: 'feedback-given', kind: 'csat', value: String(score) });
  const ticket = await tx.selectFrom('tickets').selectAll().where('id', '=', ticketId).executeTakeFirstOrThrow();
  if (closedByRating.includes(ticket.state as TicketState)) events.push(...(await moveTicketRow(tx, ticket, 'closed')));
  return true;
}

/** Thumb up or down for a message, once; a change of mind takes the place of the first. */
export async function giveThumb(
  database: Database,
  {
    messageId,
    up,
    comment,
    onlyOf,
  }: { messageId: string; up: boolean; comment?: string; onlyOf?: { conversationId: string } },
): Promise<void> {
  const message = await database.kysely
    .selectFrom('messages')
    .select(['conversation_id', 'ticket_id'])
    .where('id', '=', messageId)
    .executeTakeFirst();
  if (!message || (onlyOf && onlyOf.conversationId !== message.conversation_id)) {
    throw new AppError('not_found', `There is no message ${messageId}.`);
  }
  await changeConversation(database, message.conversation_id, async ({ tx, events }) => {
    await tx
      .insertInto('feedback')
      .values({
        id: newId('fbk'),
        conversation_id: message.conversation_id,
        ticket_id: message.ticket_id,
        message_id: messageId,
        kind: 'thumb',
        score: up ? 1 : -1,
        comment: comment ?? null,
      })
      .onConflict((conflict) =>
        conflict
          .column('message_id')
          .where('kind', '=', 'thumb')
          .doUpdateSet((columns) => ({
            score: columns.ref('excluded.score'),
            comment: columns.ref('excluded.comment'),
          })),
      )
      .execute();
    events.push({ type: 'feedback-given', kind: 'thumb', value: up ? 'up' : 'down' });
  });
}

/** Words that follow a rating, once. Contract: throws `already_decided` when there are some. */
export async function commentOnCsat(
  database: Database,
  { ticketId, comment }: { ticketId: string; comment: string },
): Promise<void> {
  const written = await database.kysely
    .updateTable('feedback')
    .set({ comment })
    .where('ticket_id', '=', ticketId)
    .where('kind', '=', 'csat')
    .where('comment', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!written) throw new AppError('already_decided', 'This rating has its comment already.');
}
