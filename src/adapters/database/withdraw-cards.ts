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
