import { sql } from 'kysely';
import type { Change } from './change-conversation.ts';
import type { Tx } from './database.ts';

/** Takes back the cards of drafts that are not sent: the customer never saw them. */
export async function withdrawCards(tx: Tx, turnIds: readonly string[]): Promise<void> {
  if (turnIds.length === 0) return;
  await tx
    .updateTable('actions')
    .set({ state: 'expired' })
    .where('turn_id', 'in', turnIds)
    .where('kind', '=', 'confirm')
    .where('state', '=', 'pending')
    .execute();
}

/** Cards that a draft's own ask anew: once it is sent they can be granted no more, or one wish would have two. */
export async function replaceCards({ tx, events }: Change, turnId: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update actions old set state = 'expired', decided_at = now() from actions made
    where made.turn_id = ${turnId} and made.kind = 'confirm' and old.turn_id <> made.turn_id
      and old.conversation_id = made.conversation_id and old.kind = 'confirm' and old.state = 'pending'
      and old.arguments_hash = made.arguments_hash
    returning old.id`.execute(tx);
  for (const { id } of rows) events.push({ type: 'action-decided', actionId: id, decision: 'expired' });
}
