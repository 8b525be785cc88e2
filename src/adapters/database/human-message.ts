import type { MessageKind } from '#domain/message.ts';
import type { TicketState } from '#domain/ticket.ts';
import { isOver } from '#domain/ticket-transitions.ts';
import { changeConversation, fenceOff } from './change-conversation.ts';
import { currentTicket } from './current-ticket.ts';
import type { Database, Tx } from './database.ts';
import { moveTicketRow } from './move-ticket-row.ts';
import { setOwner } from './ownership.ts';
import { say } from './say.ts';
import { supersedeDraft } from './supersede-draft.ts';

export interface HumanMessage {
  conversationId: string;
  kind: MessageKind;
  userId: string;
  name: string;
  text: string;
  /** Members named in a note. */
  mentions?: string[];
  /** The reply settles the issue. */
  resolve?: boolean;
  /** The channel's own id, when it was written there: the same message told again is not written again. */
  channelMessageId?: string;
}

export interface HumanMessageWritten {
  messageId: string;
  /** The channel had told of it before. */
  again: boolean;
}

/**
 * A person of the team writes. A reply takes the conversation over, ends a turn under way and sets
 * a waiting draft aside; a note does none of that and the customer never sees it.
 */
export async function writeHumanMessage(database: Database, written: HumanMessage): Promise<HumanMessageWritten> {
  return await changeConversation(database, written.conversationId, async (change) => {
    const { tx, conversation, events } = change;
    const before = written.channelMessageId && (await toldBefore(tx, conversation.id, written.channelMessageId));
    if (before) return { messageId: before, again: true };
    const ticket = await currentTicket(tx, conversation);
    const reply = written.kind === 'reply';
    if (reply) {
      await fenceOff(change, 'A person answered.');
      events.push(...(await supersedeDraft(tx, conversation.id)));
      await setOwner(change, { kind: 'human', userId: written.userId });
    }
    const messageId = await say(change, {
      ticketId: ticket.id,
      kind: written.kind,
      author: 'human',
      authorId: written.userId,
      authorName: written.name,
      text: written.text,
      channelMessageId: written.channelMessageId,
    });
    if (written.mentions?.length) {
      await tx
        .insertInto('mentions')
        .values(
          written.mentions.map((user_id) => ({ message_id: messageId, conversation_id: conversation.id, user_id })),
        )
        .execute();
    }
    if (reply && !isOver(ticket.state as TicketState)) {
      events.push(...(await moveTicketRow(tx, ticket, written.resolve ? 'resolved' : 'awaiting_customer')));
    }
    return { messageId, again: false };
  });
}

async function toldBefore(tx: Tx, conversationId: string, channelMessageId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('messages')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('channel_message_id', '=', channelMessageId)
    .executeTakeFirst();
  return row?.id;
}
