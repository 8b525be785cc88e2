import { sql } from 'kysely';
import { changeConversation, fenceOff } from './change-conversation.ts';
import type { Database, Queries } from './database.ts';

/** Puts the conversation out of sight until then, or back with null. A customer's message wakes it. */
export async function snooze(
  database: Database,
  { conversationId, until }: { conversationId: string; until: Date | null },
): Promise<void> {
  await changeConversation(database, conversationId, async ({ tx, events }) => {
    await tx.updateTable('conversations').set({ snoozed_until: until }).where('id', '=', conversationId).execute();
    events.push({ type: 'conversation-marked', mark: until ? 'snoozed' : 'woken' });
  });
}

/** Spam is kept and not answered: a turn under way ends. */
export async function markSpam(
  database: Database,
  { conversationId, spam }: { conversationId: string; spam: boolean },
): Promise<void> {
  await changeConversation(database, conversationId, async (change) => {
    if (spam) await fenceOff(change, 'The conversation was marked as spam.');
    await change.tx.updateTable('conversations').set({ spam }).where('id', '=', conversationId).execute();
    change.events.push({ type: 'conversation-marked', mark: spam ? 'spam' : 'not-spam' });
  });
}

/** Replaces the tags. */
export async function setTags(
  database: Database,
  { conversationId, tags }: { conversationId: string; tags: readonly string[] },
): Promise<void> {
  await changeConversation(database, conversationId, async ({ tx, events }) => {
    await tx
      .updateTable('conversations')
      .set({ tags: [...tags] })
      .where('id', '=', conversationId)
      .execute();
    events.push({ type: 'conversation-marked', mark: 'tagged' });
  });
}

/** Notes that a member has read all there is at this moment. */
export async function markRead(
  queries: Queries,
  { conversationId, userId }: { conversationId: string; userId: string },
): Promise<void> {
  await sql`
    insert into conversation_reads (conversation_id, user_id, seq)
    select id, ${userId}, last_seq from conversations where id = ${conversationId}
    on conflict (conversation_id, user_id) do update set seq = greatest(conversation_reads.seq, excluded.seq)`.execute(
    queries,
  );
}
