import { sql } from 'kysely';
import type { DomainEvent } from '#domain/events.ts';
import type { ToolOutcome } from '#domain/tool.ts';
import { type JournalStep, type TurnClaim, TurnLost } from '#engine/ports/turn-store.ts';
import type { Database, Queries } from '../database.ts';
import { eventsChannel } from '../notify.ts';
import { killSwitchKey } from '../settings.ts';
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

/** What came of a call, by its row of the audit. */
export async function readOutcome(
  queries: Queries,
  claim: TurnClaim,
  { turnId, callId }: { turnId: string; callId: string },
): Promise<ToolOutcome | undefined> {
  const { rows } = await sql<{ outcome: ToolOutcome | null }>`
    select (select outcome from tool_calls where turn_id = ${turnId} and call_id = ${callId}) as outcome
    from turns where id = ${claim.turnId} and token = ${claim.token} and state = 'running'`.execute(queries);
  if (!rows[0]) throw lost(claim);
  return rows[0].outcome ?? undefined;
}

/**
 * Writes steps, and their rows of ledger and audit, in one statement. An intent is on disk when
 * this returns, because its effect follows. A finished step is not: if the machine dies before it
 * is, the turn finds the intent and asks what became of it.
 */
export async function recordSteps(database: Database, claim: TurnClaim, steps: readonly JournalStep[]): Promise<void> {
  const happened = steps.every((step) => step.state === 'done');
  const modelCalls = steps.flatMap((step) => step.modelCalls ?? []);
  const toolCalls = steps.flatMap((step) => step.toolCall ?? []);
  const patience = happened ? database.relaxed : sql`null`;
  const { rows } = await sql<{ mine: boolean }>`
    with held as (
      select u.id as turn_id, u.ticket_id, c.customer_id, u.token = ${claim.token} and u.state = 'running' as mine
      from turns u join conversations c on c.id = u.conversation_id
      where u.id = ${claim.turnId} and (${happened} or (u.token = ${claim.token} and u.state = 'running'))
      for no key update of u
    ),
    ${modelCalls.length > 0 ? sql`${modelCallParts(modelCalls)},` : sql``}
    ${toolCalls.length > 0 ? sql`${toolCallPart(toolCalls)},` : sql``}
    written as (
      insert into steps (turn_id, key, state, payload)
      select held.turn_id, given.key, given.state, given.payload::json
      from held, unnest(${steps.map(({ key }) => key)}::text[], ${steps.map(({ state }) => state)}::text[],
        ${steps.map(({ payload }) => JSON.stringify(payload ?? null))}::text[]) with ordinality as given (key, state, payload, position)
      where held.mine
      order by given.position
      on conflict (turn_id, key, state) do nothing
    )
    select mine, ${patience} from held`.execute(database.kysely);
  if (!rows[0]?.mine) throw lost(claim);
  if (!happened) await database.durable();
}

/**
 * Appends events while the turn runs. Locks the conversation first, as every writer of events.
 * Parts of a reply go out only while automatic sending is allowed, which the same statement looks up.
 */
export async function publishEvents(
  { kysely, relaxed }: Database,
  claim: TurnClaim,
  events: readonly DomainEvent[],
): Promise<boolean> {
  if (events.length === 0) return true;
  const sends = events.some(({ type }) => type === 'reply-streamed');
  const { rows } = await sql<{ stopped: boolean }>`
    with conversation as (
      select id from conversations where id = ${claim.conversationId} for no key update
    ),
    held as (
      select u.id, u.ticket_id, u.conversation_id from turns u
      where u.id = ${claim.turnId} and u.token = ${claim.token} and u.state = 'running'
        and u.conversation_id = (select id from conversation)
      for no key update
    ),
    sending as (
      select ${sends} and coalesce((select value = 'true'::jsonb from settings where key = ${killSwitchKey}), false) as stopped
    ),
    written as (
      insert into events (conversation_id, ticket_id, type, payload)
      select held.conversation_id, held.ticket_id, event ->> 'type', event
      from held, sending, jsonb_array_elements(${toJsonb(events)}::jsonb) with ordinality as given (event, position)
      where not sending.stopped
      order by position
    )
    select stopped, case when not stopped then pg_notify(${eventsChannel}, conversation_id) end, ${relaxed}
    from held, sending`.execute(kysely);
  if (!rows[0]) throw lost(claim);
  return !rows[0].stopped;
}
