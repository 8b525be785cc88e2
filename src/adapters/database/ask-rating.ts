import { changeConversation } from './change-conversation.ts';
import { conversationOfTicket } from './current-ticket.ts';
import type { Database } from './database.ts';
import { moveTicketRow } from './move-ticket-row.ts';
import { say } from './say.ts';
import { isSendingStopped } from './settings.ts';

/**
 * Asks for a rating when the ticket is resolved and was not asked about; else does nothing. Nobody
 * is asked while all sending is stopped, nor later: the moment is over.
 */
export async function askRating(
  database: Database,
  { ticketId, text }: { ticketId: string; text: (language: string) => string },
): Promise<void> {
  const conversationId = await conversationOfTicket(database.kysely, ticketId);
  await changeConversation(database, conversationId, async (change) => {
    const { tx, conversation, events } = change;
    const ticket = await tx.selectFrom('tickets').selectAll().where('id', '=', ticketId).executeTakeFirstOrThrow();
    if (ticket.state !== 'resolved' || (await isSendingStopped(tx))) return;
    await say(change, {
      ticketId,
      kind: 'reply',
      author: 'system',
      text: text(conversation.language ?? 'en'),
      card: { kind: 'csat' },
    });
    events.push(...(await moveTicketRow(tx, ticket, 'awaiting_csat')));
  });
}
