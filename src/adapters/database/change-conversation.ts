import { sql } from 'kysely';
import type { DomainEvent } from '#domain/events.ts';
import type { Database, Tx } from './database.ts';
import { type LockedConversation, lockConversation } from './lock-conversation.ts';
import { endSuperseded, openTurn } from './turns/queue-turn.ts';
import { writeEvents } from './write-events.ts';

/** One change to a conversation, under way. */
export interface Change {
  tx: Tx;
  /** As it was when it was locked. */
  conversation: LockedConversation;
  /** What happened; written with the change. */
  events: DomainEvent[];
}

/** Changes a conversation in one transaction: locks it, does the work, appends its events. */
export async function changeConversation<T>(
  database: Database,
  conversationId: string,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  return await database.transaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const events: DomainEvent[] = [];
    const result = await work({ tx, conversation, events });
    await writeEvents(tx, { conversationId, ticketId: conversation.ticket_id }, events);
    return result;
  });
}

/** Makes sure that whatever turn is under way cannot commit, and ends it. */
export async function fenceOff({ tx, conversation, events }: Change, reason: string): Promise<void> {
  await sql`update conversations set fence = fence + 1, updated_at = now() where id = ${conversation.id}`.execute(tx);
  const open = await openTurn(tx, conversation.id);
  if (open) events.push(...(await endSuperseded(tx, open.id, reason)));
}
