import { sql } from 'kysely';
import type { ConversationView } from '#wire/widget/conversation.ts';
import type { Context } from '../../../context.ts';
import { presentStatus } from '../present/status.ts';
import { readMessages } from './messages.ts';
import type { OwnConversation } from './own-conversation.ts';
import { readStatusFacts } from './status-facts.ts';
import { readReply } from './streamed-reply.ts';

/** A conversation whole, as its customer sees it. */
export async function readConversation(context: Context, conversation: OwnConversation): Promise<ConversationView> {
  // The cursor is read first: what happens while the rest is read comes again by the stream.
  const cursor = await newestEvent(context, conversation.id);
  const [messages, facts, reply] = await Promise.all([
    readMessages(context, conversation),
    readStatusFacts(context.database.kysely, conversation.id),
    readReply(context, conversation.id, cursor),
  ]);
  if (!facts) throw new Error(`Conversation ${conversation.id} was there and is gone.`);
  return {
    id: conversation.id,
    status: presentStatus(facts, context.desk, context.ports.clock.now()),
    messages,
    working: reply?.view(context),
    cursor: String(cursor),
  };
}

async function newestEvent(context: Context, conversationId: string): Promise<number> {
  const row = await context.database.kysely
    .selectFrom('events')
    .select(sql<number>`coalesce(max(id), 0)`.as('id'))
    .where('conversation_id', '=', conversationId)
    .executeTakeFirstOrThrow();
  return Number(row.id);
}
