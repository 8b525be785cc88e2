import { sql } from 'kysely';
import { changeConversation, fenceOff } from './change-conversation.ts';
import type { Database, Queries } from './database.ts';

/** Marks as spam or takes the mark away. Spam is kept, never answered, and out of every other view. */
export async function markSpam(database: Database, conversationId: string, spam: boolean): Promise<void> {
  await changeConversation(database, conversationId, async (change) => {
    if (spam) await fenceOff(change, 'The conversation was marked as spam.');
    await change.tx.updateTable('conversations').set({ spam }).where('id', '=', conversationId).execute();
    change.events.push({ type: 'conversation-marked', mark: spam ? 'spam' : 'not-spam' });
  });
}

/** Puts a conversation off until a moment, or takes it back now. A new message takes it back too. */
export async function snooze(database: Database, conversationId: string, until: Date | null): Promise<void> {
  await changeConversation(database, conversationId, async ({ tx, events }) => {
    await tx.updateTable('conversations').set({ snoozed_until: until }).where('id', '=', conversationId).execute();
    events.push({ type: 'conversation-marked', mark: until ? 'snoozed' : 'awake' });
  });
}

/** Sets the tags, in the order given, each once. */
export async function setTags(database: Database, conversationId: string, tags: readonly string[]): Promise<void> {
  await changeConversation(database, conversationId, async ({ tx, events }) => {
    await tx
      .updateTable('conversations')
      .set({ tags: [...new Set(tags)] })
      .where('id', '=', conversationId)
      .execute();
    events.push({ type: 'conversation-marked', mark: 'tagged' });
  });
}

/** Puts one tag on, whatever others there are; at most 20 are kept. */
export async function addTag(database: Database, conversationId: string, tag: string): Promise<void> {
  await changeConversation(database, conversationId, async ({ tx, conversation, events }) => {
    if (conversation.tags.includes(tag) || conversation.tags.length >= 20) return;
    await tx
      .updateTable('conversations')
      .set({ tags: [...conversation.tags, tag] })
      .where('id', '=', conversationId)
      .execute();
    events.push({ type: 'conversation-marked', mark: 'tagged' });
  });
}

/** Remembers that this member has read all there is. Tells nobody: it is theirs alone. */
export async function markRead(queries: Queries, conversationId: string, userId: string): Promise<void> {
  await sql`
    insert into conversation_reads (user_id, conversation_id, seq)
    select ${userId}, id, last_seq from conversations where id = ${conversationId}
    on conflict (user_id, conversation_id) do update set seq = excluded.seq`.execute(queries);
  await queries
    .updateTable('mentions')
    .set({ seen_at: new Date() })
    .where('user_id', '=', userId)
    .where('conversation_id', '=', conversationId)
    .where('seen_at', 'is', null)
    .execute();
}
