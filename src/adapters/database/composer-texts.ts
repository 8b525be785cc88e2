import type { Queries } from './database.ts';

export interface ComposerText {
  kind: 'reply' | 'note';
  body: string;
  at: Date;
}

interface Place {
  conversationId: string;
  userId: string;
}

/** What the member had typed in this conversation and not sent. */
export async function readComposerText(queries: Queries, { conversationId, userId }: Place) {
  const row = await queries
    .selectFrom('composer_texts')
    .select(['kind', 'body', 'updated_at'])
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row && ({ kind: row.kind, body: row.body, at: row.updated_at } satisfies ComposerText);
}

/** Keeps what is typed; an empty text is forgotten. Contract: a conversation that is gone keeps nothing. */
export async function keepComposerText(
  queries: Queries,
  place: Place,
  { kind, body, at }: ComposerText,
): Promise<void> {
  if (body === '') {
    await queries
      .deleteFrom('composer_texts')
      .where('conversation_id', '=', place.conversationId)
      .where('user_id', '=', place.userId)
      .execute();
    return;
  }
  const known = await queries
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', place.conversationId)
    .executeTakeFirst();
  if (!known) return;
  await queries
    .insertInto('composer_texts')
    .values({ conversation_id: place.conversationId, user_id: place.userId, kind, body, updated_at: at })
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'user_id']).doUpdateSet({ kind, body, updated_at: at }),
    )
    .execute();
}
