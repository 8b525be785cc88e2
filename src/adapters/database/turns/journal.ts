import { sql } from 'kysely';
import type { DomainEvent } from '#domain/events.ts';
import { type JournalStep, type TurnClaim, TurnLost } from '#engine/ports/turn-store.ts';
import type { Database, Queries } from '../database.ts';
import { eventsChannel } from '../notify.ts';
import { toJsonb } from '../storable.ts';
import { modelCallParts, toolCallPart } from './ledger.ts';

function lost(claim: TurnClaim): TurnLost {
  return new TurnLost(`Turn ${claim.turnId} is no longer held with token ${claim.token}.`);
}

/** The steps recorded so far, in order. */
export async function readJournal(queries: Queries, claim: TurnClaim): Promise<JournalStep[]> {
  const { rows } = await sql<{ steps: JournalStep[] }>`
    select (
      select coalesce(json_agg(json_build_object('key', key, 'state', state, 'payload', payload) order by seq), '[]')
      from steps where turn_id = u.id
    ) as steps
    from turns u where u.id = ${claim.turnId} and u.token = ${claim.token} and u.state = 'running'`.execute(queries);
  if (!rows[0]) throw lost(claim);
  return rows[0].steps;
}

/**
 * Writes a step, and its rows of ledger and audit, in one statement. An intent is on disk when
 * this returns, because its effect follows. A finished step is not: if the machine dies before it
 * is, the turn finds the intent and asks what became of it.
 */
export async function recordStep(database: Database, claim: TurnClaim, step: JournalStep): Promise<void> {
  const happened = step.state === 'done';
  const patience = happened ? database.relaxed : sql`null`;
  const { rows } = await sql<{ state: string }>`
    with held as (
      select u.id as turn_id, u.ticket_id, u.state, c.customer_id
      from turns u join conversations c on c.id = u.conversation_id
      where u.id = ${claim.turnId} and u.token = ${claim.token}
        and (u.state = 'running' or (${happened} and u.outcome = 'superseded'))
      for no key update of u
    ),
    ${step.modelCall ? sql`${modelCallParts([step.modelCall])},` : sql``}
    ${step.toolCall ? sql`${toolCallPart([step.toolCall])},` : sql``}
    written as (
      insert into steps (turn_id, key, state, payload)
      select turn_id, ${step.key}, ${step.state}, ${JSON.stringify(step.payload ?? null)}::json from held
      on conflict (turn_id, key, state) do nothing
    )
    select state, ${patience} from held`.execute(database.kysely);
  if (rows[0]?.state !== 'running') throw lost(claim);
  if (!happened) await database.durable();
}

/** Appends events while the turn runs. Locks the conversation first, as every writer of events. */
export async function publishEvents(
  { kysely, relaxed }: Database,
  claim: TurnClaim,
  events: readonly DomainEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const { rows } = await sql<{ held: boolean }>`
    with conversation as (
      select id from conversations where id = ${claim.conversationId} for no key update
    ),
    held as (
      select u.id, u.ticket_id, u.conversation_id from turns u
      where u.id = ${claim.turnId} and u.token = ${claim.token} and u.state = 'running'
        and u.conversation_id = (select id from conversation)
      for no key update
    ),
    written as (
      insert into events (conversation_id, ticket_id, type, payload)
      select held.conversation_id, held.ticket_id, event ->> 'type', event
      from held, jsonb_array_elements(${toJsonb(events)}::jsonb) with ordinality as given (event, position)
      order by position
    )
    select pg_notify(${eventsChannel}, conversation_id) is null as held, ${relaxed} from held`.execute(kysely);
  if (rows.length === 0) throw lost(claim);
}
