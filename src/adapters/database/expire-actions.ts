import { sql } from 'kysely';
import type { Change } from './change-conversation.ts';
import { changeConversation } from './change-conversation.ts';
import type { Database } from './database.ts';

/** Ends the pending actions of one kind in a conversation, because what they waited for is over. */
export async function expireActions({ tx, conversation, events }: Change, kind: 'confirm' | 'approve'): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update actions set state = 'expired', decided_at = now()
    where conversation_id = ${conversation.id} and state = 'pending' and kind = ${kind} returning id`.execute(tx);
  for (const { id } of rows) events.push({ type: 'action-decided', actionId: id, decision: 'expired' });
}

/** Ends every action whose time is over, for a job. Returns their ids. */
export async function expireOverdueActions(database: Database, now: Date): Promise<string[]> {
  const due = await database.kysely
    .selectFrom('actions')
    .select(['id', 'conversation_id'])
    .where('state', '=', 'pending')
    .where('expires_at', '<=', now)
    .limit(200)
    .execute();
  const expired: string[] = [];
  for (const { id, conversation_id } of due) {
    await changeConversation(database, conversation_id, async ({ tx, events }) => {
      const done = await tx
        .updateTable('actions')
        .set({ state: 'expired', decided_at: now })
        .where('id', '=', id)
        .where('state', '=', 'pending')
        .returning('id')
        .executeTakeFirst();
      if (!done) return;
      expired.push(id);
      events.push({ type: 'action-decided', actionId: id, decision: 'expired' });
    });
  }
  return expired;
}
