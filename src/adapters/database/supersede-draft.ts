import { sql } from 'kysely';
import type { DomainEvent } from '#domain/events.ts';
import type { Tx } from './database.ts';
import { withdrawCards } from './withdraw-cards.ts';

/**
 * Sets aside the draft that waits, because something newer came, and returns what happened. What
 * it answered is unanswered again, so that the next turn answers all of it together.
 * Contract: the conversation is locked.
 */
export async function supersedeDraft(tx: Tx, conversationId: string): Promise<DomainEvent[]> {
  const { rows } = await sql<{ id: string; turn_id: string }>`
    with aside as (
      update drafts set state = 'superseded', decided_at = now()
      where conversation_id = ${conversationId} and state = 'pending' returning id, turn_id
    ),
    reopened as (
      update messages set answered_by = null
      where conversation_id = ${conversationId} and author_kind = 'customer' and answered_by in (select turn_id from aside)
    )
    select id, turn_id from aside`.execute(tx);
  await withdrawCards(
    tx,
    rows.map((draft) => draft.turn_id),
  );
  return rows.map(({ id }) => ({ type: 'draft-decided', draftId: id, decision: 'superseded', userId: 'system' }));
}
