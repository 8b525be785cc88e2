import { sql } from 'kysely';
import type { DomainEvent } from '#domain/events.ts';
import type { TurnTrigger } from '#domain/turn-outcome.ts';
import type { Tx } from '../database.ts';
import { newId } from '../new-id.ts';
import { turnsChannel } from '../notify.ts';
import { toJsonb } from '../storable.ts';

/** The turn of a conversation that is not over; there is at most one. */
export interface OpenTurn {
  id: string;
  state: 'queued' | 'running';
  trigger: TurnTrigger;
  ticket_id: string;
}

/** Reads it. Contract: the conversation is locked. */
export async function openTurn(tx: Tx, conversationId: string): Promise<OpenTurn | undefined> {
  const { rows } = await sql<OpenTurn>`
    select id, state, trigger, ticket_id from turns
    where conversation_id = ${conversationId} and state <> 'ended' for no key update`.execute(tx);
  return rows[0];
}

/** The row of the ledger that stands for what the holder of an overtaken turn has not told. */
export const untoldId = (turnId: string) => `untold_${turnId}`;

/** Until its holder says that it told all; its process may have died with a call under way. */
const untold = ['The turn was overtaken, and its process did not say what its last call was billed.'];

/**
 * Ends an open turn without result and returns what happened: what was streamed is taken back, and
 * a yes whose call began is used up, so that the next turn does not act on it again. What its holder
 * may be billed and not live to tell gets a row without a cost, for the model that was asked last.
 * Contract: the conversation is locked.
 */
export async function endSuperseded(tx: Tx, turnId: string, reason: string): Promise<DomainEvent[]> {
  const { rows } = await sql<{ streamed: boolean; tier: number | null }>`
    with used as (
      update actions a set state = 'used' from tool_calls t
      where t.turn_id = ${turnId} and t.verdict ->> 'kind' = 'allow' and a.ticket_id = t.ticket_id
        and (a.id = t.verdict ->> 'actionId' or t.verdict -> 'actionIds' @> to_jsonb(a.id)) and a.state in ('granted', 'pending')
    ),
    ledger as (
      insert into model_calls (id, turn_id, ticket_id, role, provider, model, input_tokens, output_tokens,
        cache_read_tokens, cache_write_tokens, cache_write_hour_tokens, latency_ms, stop, retries)
      select ${untoldId(turnId)}, u.id, u.ticket_id, coalesce(last.role, 'answer'), coalesce(last.provider, 'unknown'),
        coalesce(last.model, 'unknown'), 0, 0, 0, 0, 0, 0, 'crashed', ${toJsonb(untold)}::jsonb
      from turns u left join (select role, provider, model from model_calls order by at desc limit 1) last on true
      where u.id = ${turnId} and u.state = 'running' and last.provider is distinct from 'embedded'
      on conflict (id) do nothing
    )
    update turns set state = 'ended', outcome = 'superseded', ended_because = ${reason}, ended_at = now(), lease_until = null
    where id = ${turnId} and state <> 'ended'
    returning tier, coalesce((
      select e.type = 'reply-streamed' from events e
      where e.conversation_id = turns.conversation_id and e.type in ('reply-streamed', 'reply-retracted')
        and e.payload ->> 'turnId' = turns.id and e.at >= turns.created_at
      order by e.id desc limit 1
    ), false) as streamed`.execute(tx);
  const ended = rows[0];
  if (!ended) return [];
  const events: DomainEvent[] = [{ type: 'turn-ended', turnId, outcome: 'superseded', tier: ended.tier ?? 0 }];
  if (ended.streamed) events.unshift({ type: 'reply-retracted', turnId, reason });
  return events;
}

export interface Queued {
  turnId: string;
  events: DomainEvent[];
}

/**
 * Makes sure a turn waits for this conversation, and that whatever runs now cannot commit.
 * A decision or an instruction that an unfinished turn was about is carried over: it outweighs
 * "a message came", and the messages are unanswered anyway and will be read.
 * Contract: the conversation is locked, and its fence grows in the same transaction.
 */
export async function queueTurn(
  tx: Tx,
  scope: { conversationId: string; ticketId: string },
  trigger: TurnTrigger,
  open: OpenTurn | undefined,
  because: string,
): Promise<Queued> {
  const kept = open && open.ticket_id === scope.ticketId ? merged(open.trigger, trigger) : trigger;
  if (open?.state === 'queued') {
    await tx
      .updateTable('turns')
      .set({ trigger: toJsonb(kept), ticket_id: scope.ticketId })
      .where('id', '=', open.id)
      .execute();
    return { turnId: open.id, events: [] };
  }
  const events = open ? await endSuperseded(tx, open.id, because) : [];
  const turnId = newId('trn');
  await sql`
    with queued as (
      insert into turns (id, conversation_id, ticket_id, trigger)
      values (${turnId}, ${scope.conversationId}, ${scope.ticketId}, ${toJsonb(kept)}::jsonb)
    )
    select pg_notify(${turnsChannel}, ${turnId})`.execute(tx);
  return { turnId, events };
}

/** A message adds to what an unfinished turn was about, and never takes a wish for a person back. */
function merged(before: TurnTrigger, now: TurnTrigger): TurnTrigger {
  if (now.kind !== 'message') return now;
  if (before.kind !== 'message') return now.personRequested ? now : before;
  return before.personRequested ? before : now;
}
