import { sql } from 'kysely';
import type { TurnClaim } from '#engine/ports/turn-store.ts';
import type { Queries, Tx } from '../database.ts';
import type { LockedConversation } from '../lock-conversation.ts';
import { writeEvents } from '../write-events.ts';
import { endSuperseded, openTurn, queueTurn, untoldId } from './queue-turn.ts';

/**
 * Ends the turn if this claim still holds it, and queues another when the AI owns the conversation
 * and customer messages that it did not see wait for an answer. Contract: the conversation is locked.
 */
export async function supersedeLocked(
  tx: Tx,
  conversation: LockedConversation,
  claim: TurnClaim,
  reason: string,
): Promise<void> {
  const { rows } = await sql<{ current: boolean }>`
    select fence = ${conversation.fence} as current from turns
    where id = ${claim.turnId} and token = ${claim.token} and state = 'running' for no key update`.execute(tx);
  const held = rows[0];
  if (!held) return;
  const events = await endSuperseded(tx, claim.turnId, reason);
  // With the fence unmoved nothing came after the turn began: it had nothing to answer.
  if (!held.current && conversation.owner_kind === 'ai' && (await hasUnanswered(tx, conversation.id))) {
    const scope = { conversationId: conversation.id, ticketId: conversation.ticket_id ?? claim.ticketId };
    const queued = await queueTurn(tx, scope, claim.trigger, await openTurn(tx, conversation.id), reason);
    events.push(...queued.events);
  }
  await writeEvents(tx, { conversationId: conversation.id, ticketId: claim.ticketId }, events);
}

async function hasUnanswered(tx: Tx, conversationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('messages')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .where('author_kind', '=', 'customer')
    .where('answered_by', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The holder told all it was billed: nothing needs to stand for it any more. */
export async function leaveTurn(queries: Queries, { turnId, token }: TurnClaim): Promise<void> {
  await sql`
    delete from model_calls using turns
    where turns.id = ${turnId} and turns.token = ${token} and model_calls.id = ${untoldId(turnId)}`.execute(queries);
}
