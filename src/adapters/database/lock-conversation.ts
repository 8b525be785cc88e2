import type { Selectable } from 'kysely';
import { AppError } from '#domain/errors.ts';
import type { Tx } from './database.ts';
import type { ConversationsTable } from './schema.ts';

export type LockedConversation = Selectable<ConversationsTable>;

/**
 * Takes the conversation for this transaction. Every write that belongs to a conversation starts
 * here, so writes to one conversation happen one after another, and its events get ids in the
 * order in which they commit. Locks are taken in the order conversation, turn, ticket, the rest.
 */
export async function lockConversation(tx: Tx, conversationId: string): Promise<LockedConversation> {
  const row = await tx
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', conversationId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not_found', `There is no conversation ${conversationId}.`);
  return row;
}
