import type { MessageCard } from '#domain/message.ts';
import { changeConversation } from './change-conversation.ts';
import { currentTicket } from './current-ticket.ts';
import type { Database } from './database.ts';
import { say } from './say.ts';

/** Says a line written by code, outside a turn: a request for a rating, a card. It answers nothing. */
export async function writeSystemMessage(
  database: Database,
  { conversationId, text, card }: { conversationId: string; text: string; card?: MessageCard },
): Promise<{ messageId: string }> {
  return await changeConversation(database, conversationId, async (change) => {
    const ticket = await currentTicket(change.tx, change.conversation);
    const messageId = await say(change, { ticketId: ticket.id, kind: 'reply', author: 'system', text, card });
    return { messageId };
  });
}
