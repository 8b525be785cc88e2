import { sql } from 'kysely';
import type { TurnTrigger } from '#domain/turn-outcome.ts';
import type { TurnClaim } from '#engine/ports/turn-store.ts';
import type { Database } from '../database.ts';

interface Claimed {
  conversation_id: string;
  ticket_id: string;
  token: number;
  trigger: TurnTrigger;
  attempt: number;
  language: string | null;
}

/**
 * Claims a queued turn, or one whose holder let its lease run out. The conversation is locked
 * first: a message that arrives at this moment is then seen either before the claim or after it.
 */
export async function claimTurn(
  { kysely, relaxed }: Database,
  turnId: string,
  holder: string,
  leaseMs: number,
): Promise<TurnClaim | null> {
  const { rows } = await sql<Claimed>`
    with conversation as (
      select id, fence, language from conversations
      where id = (select conversation_id from turns where id = ${turnId})
      for no key update
    )
    update turns set
      state = 'running',
      token = turns.token + 1,
      attempt = turns.attempt + 1,
      fence = conversation.fence,
      holder = ${holder},
      lease_until = now() + ${leaseMs} * interval '1 millisecond',
      started_at = coalesce(turns.started_at, now())
    from conversation
    where turns.id = ${turnId} and turns.conversation_id = conversation.id
      and (turns.state = 'queued' or (turns.state = 'running' and turns.lease_until < now()))
    returning turns.conversation_id, turns.ticket_id, turns.token, turns.trigger, turns.attempt, conversation.language, ${relaxed}`.execute(
    kysely,
  );
  const row = rows[0];
  if (!row) return null;
  return {
    turnId,
    conversationId: row.conversation_id,
    ticketId: row.ticket_id,
    token: row.token,
    trigger: row.trigger,
    // The column counts claims, this one with them.
    attempt: row.attempt - 1,
    language: row.language ?? undefined,
  };
}

/** Extends the leases with one statement; returns the ids of the turns that are still held. */
export async function renewTurns(
  { kysely, relaxed }: Database,
  claims: readonly TurnClaim[],
  leaseMs: number,
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    update turns set lease_until = now() + ${leaseMs} * interval '1 millisecond'
    from unnest(${claims.map(({ turnId }) => turnId)}::text[], ${claims.map(({ token }) => token)}::bigint[]) as held (id, token)
    where turns.id = held.id and turns.token = held.token and turns.state = 'running'
    returning turns.id, ${relaxed}`.execute(kysely);
  return new Set(rows.map(({ id }) => id));
}
