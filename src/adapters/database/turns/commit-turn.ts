import { sql } from 'kysely';
import type { TicketState } from '#domain/ticket.ts';
import { statesBefore } from '#domain/ticket-transitions.ts';
import { type CommitResult, type TurnClaim, type TurnCommit, TurnLost } from '#engine/ports/turn-store.ts';
import type { Database, Queries, Tx } from '../database.ts';
import { previewOf } from '../inbox-preview.ts';
import type { LockedConversation } from '../lock-conversation.ts';
import { allowedState } from '../move-ticket-row.ts';
import { eventsChannel } from '../notify.ts';
import { ownerColumns } from '../rows/conversation-row.ts';
import { killSwitchKey } from '../settings.ts';
import { toJsonb } from '../storable.ts';
import { takePlace } from '../take-place.ts';
import { withdrawCards } from '../withdraw-cards.ts';
import { commitEvents } from './commit-events.ts';
import { modelCallParts, toolCallPart } from './ledger.ts';
import { supersedeLocked } from './supersede-turn.ts';

/** The conversation with the turn and its ticket, all locked. */
interface Held extends LockedConversation {
  turn_token: number;
  turn_state: string;
  turn_fence: number;
  turn_ended_because: string | null;
  sending_stopped: boolean;
  turn_ticket_state: TicketState;
}

/**
 * Writes all a turn ends with, or refuses. A person's take-over, a newer message and another holder
 * all change the locked conversation or turn first, so whoever comes second sees it. Nearly always
 * nothing is in the way, and one statement both looks and writes; what it does not write is looked
 * at closely, in a transaction.
 */
export async function commitTurn(database: Database, claim: TurnClaim, commit: TurnCommit): Promise<CommitResult> {
  const plain = !commit.draft && commit.owner.kind === 'ai';
  if (plain && (await database.single((queries) => writeCommit(queries, claim, commit)))) {
    return { committed: true };
  }
  return await database.transaction((tx) => commitLocked(tx, claim, commit));
}

async function commitLocked(tx: Tx, claim: TurnClaim, commit: TurnCommit): Promise<CommitResult> {
  const { rows } = await sql<Held>`
    select c.*, u.token as turn_token, u.state as turn_state, u.fence as turn_fence, u.ended_because as turn_ended_because,
      k.state as turn_ticket_state,
      coalesce((select value = 'true'::jsonb from settings where key = ${killSwitchKey}), false) as sending_stopped
    from conversations c join turns u on u.conversation_id = c.id join tickets k on k.id = u.ticket_id
    where c.id = ${claim.conversationId} and u.id = ${claim.turnId} for no key update of c, u, k`.execute(tx);
  const held = rows[0];
  if (!held) throw new TurnLost(`There is no turn ${claim.turnId}.`);
  const reason = refusal(held, claim);
  if (reason) {
    await keepLedger(tx, claim, commit, held.turn_token === claim.token);
    await supersedeLocked(tx, held, claim, reason);
    return { committed: false, reason };
  }
  const sends = commit.messages.some(({ author }) => author === 'ai');
  if (held.sending_stopped && sends) return allStopped;
  if (!(await takePlace(tx, commit))) {
    return { committed: false, reason: 'Somebody else came first in the line of people.', placeTaken: true };
  }
  // Says which move is not allowed, when that is what stands in the way.
  allowedState(held.turn_ticket_state, commit.ticket.state);
  if (commit.draft) await replaceDraft(tx, claim);
  if (await writeCommit(tx, claim, commit)) return { committed: true };
  // All else is locked and was looked at: the switch was thrown a moment ago.
  if (sends) return allStopped;
  throw new Error(`The end of turn ${claim.turnId} was not written.`);
}

const allStopped: CommitResult = {
  committed: false,
  reason: 'All automatic sending is stopped.',
  sendingStopped: true,
};

function refusal(held: Held, claim: TurnClaim): string | undefined {
  if (held.turn_token !== claim.token) return 'Another process holds the turn.';
  if (held.turn_state !== 'running') return held.turn_ended_because ?? 'The turn is over.';
  if (held.owner_kind !== 'ai') return 'A person took over.';
  return held.fence === held.turn_fence ? undefined : 'A newer message came.';
}

/** What was spent and called stays on record although the turn does not count. */
async function keepLedger(tx: Tx, claim: TurnClaim, commit: TurnCommit, current: boolean): Promise<void> {
  await sql`
    with held as (
      select u.id as turn_id, u.ticket_id, c.customer_id
      from turns u join conversations c on c.id = u.conversation_id where u.id = ${claim.turnId}
    ),
    ${toolCallPart(current ? commit.toolCalls : [])},
    ${modelCallParts(commit.modelCalls)}
    select 1`.execute(tx);
}

/**
 * Looks and writes in one statement; false, and nothing written, when anything is in the way: another
 * holder, a person, a newer message, the kill switch, a ticket that may not move so. The rows are
 * locked before they are judged, so what is judged is what the latest commit left.
 */
async function writeCommit(queries: Queries, claim: TurnClaim, commit: TurnCommit): Promise<boolean> {
  const owner = ownerColumns(commit.owner);
  const last = commit.messages.at(-1);
  const to = commit.ticket.state;
  const answered = commit.outcome === 'replied';
  const replied = commit.messages.some(({ author }) => author === 'ai');
  const { rows } = await sql`
    with held as (
      select u.id as turn_id, u.ticket_id, c.customer_id, c.id as conversation_id, c.last_seq, k.state as ticket_state
      from conversations c join turns u on u.conversation_id = c.id join tickets k on k.id = u.ticket_id
      where c.id = ${claim.conversationId} and u.id = ${claim.turnId} and u.token = ${claim.token} and u.state = 'running'
        and c.owner_kind = 'ai' and c.fence = u.fence and k.state = any(${statesBefore(to)}::text[])
        and not (${replied}::boolean and coalesce((select value = 'true'::jsonb from settings where key = ${killSwitchKey}), false))
      for no key update of c, u, k
    ),
    said as (
      insert into messages (id, conversation_id, ticket_id, seq, author_kind, body, citations, card, turn_id)
      select m.id, held.conversation_id, held.ticket_id, held.last_seq + m.position, m.author, m.text, m.citations, m.card, held.turn_id
      from held, jsonb_to_recordset(${toJsonb(
        commit.messages.map((message, index) => ({ ...message, position: index + 1 })),
      )}::jsonb) as m (id text, position int, author text, text text, citations jsonb, card jsonb)
    ),
    answered as (
      update messages set answered_by = held.turn_id from held
      where messages.conversation_id = held.conversation_id and author_kind = 'customer' and answered_by is null
    ),
    ${commit.draft ? draftPart(commit.draft) : sql``}
    ${commit.actions.length > 0 ? askedPart(commit.actions) : sql``}
    ${settledPart(commit)}
    ${commit.handoff ? handedPart(commit.handoff) : sql``}
    ${commit.toolCalls.length > 0 ? sql`${toolCallPart(commit.toolCalls)},` : sql``}
    ${commit.modelCalls.length > 0 ? sql`${modelCallParts(commit.modelCalls)},` : sql``}
    ended as (
      update turns set state = 'ended', outcome = ${commit.outcome}, tier = ${commit.tier}, rules = ${toJsonb(commit.rules)}::jsonb,
        grounding = ${commit.grounding ?? null}, confidence = ${commit.confidence},
        understanding = ${commit.understanding ? toJsonb(commit.understanding) : null}::jsonb,
        retrieved = ${toJsonb(commit.retrieved)}::jsonb, findings = ${toJsonb(commit.findings)}::jsonb,
        desk_version = ${commit.deskVersion}, lease_until = null, ended_at = now()
      from held where turns.id = held.turn_id
    ),
    moved as (
      update tickets set state = ${to}, priority = ${commit.ticket.priority}, team = ${commit.ticket.team ?? null},
        intents = coalesce(${commit.ticket.intents ?? null}::text[], intents),
        memory = coalesce(${commit.ticket.memory ? toJsonb(commit.ticket.memory) : null}::jsonb, memory), tier = ${commit.tier},
        first_replied_at = case when ${replied} then coalesce(first_replied_at, now()) else first_replied_at end,
        escalated_at = case when ${to} = 'escalated' then coalesce(escalated_at, now()) else escalated_at end,
        resolved_at = case when ${to} = 'resolved' and state <> 'resolved' then now() else resolved_at end,
        closed_at = case when ${to} = 'closed' then coalesce(closed_at, now()) else closed_at end,
        updated_at = now()
      from held where tickets.id = held.ticket_id
    ),
    kept as (
      update conversations set last_seq = conversations.last_seq + ${commit.messages.length}::int,
        owner_kind = ${owner.owner_kind}, owner_id = ${owner.owner_id}, language = ${commit.language},
        ticket_state = case when conversations.ticket_id = held.ticket_id then ${to} else conversations.ticket_state end,
        preview = coalesce(${last ? previewOf(last.text) : null}, preview),
        preview_author = coalesce(${last?.author ?? null}, preview_author),
        last_message_at = case when ${commit.messages.length}::int > 0 then now() else last_message_at end,
        waiting_since = case when ${answered} then null else coalesce(waiting_since, now()) end,
        updated_at = now()
      from held where conversations.id = held.conversation_id
    ),
    written as (
      insert into events (conversation_id, ticket_id, type, payload)
      select held.conversation_id, held.ticket_id, event ->> 'type', event
      from held, jsonb_array_elements(${toJsonb(commitEvents(claim, commit))}::jsonb) with ordinality as given (event, position)
      where event ->> 'type' <> 'ticket-changed' or held.ticket_state <> ${to}
      order by position
    )
    select pg_notify(${eventsChannel}, conversation_id) from held`.execute(queries);
  return rows.length > 0;
}

function draftPart(draft: NonNullable<TurnCommit['draft']>) {
  return sql`
    drafted as (
      insert into drafts (id, turn_id, ticket_id, conversation_id, body, citations, findings, cards)
      select d.id, held.turn_id, held.ticket_id, held.conversation_id, d.text, d.citations, d.findings, d.cards
      from held, jsonb_to_record(${toJsonb(draft)}::jsonb) as d (id text, text text, citations jsonb, findings jsonb, cards jsonb)
    ),`;
}

function askedPart(actions: TurnCommit['actions']) {
  return sql`
    asked as (
      insert into actions (id, kind, conversation_id, ticket_id, turn_id, call_id, tool, input, arguments_hash, title, rule, reason, expires_at)
      select a.id, a.kind, held.conversation_id, held.ticket_id, held.turn_id, a."callId", a.tool, a.input, a."argumentsHash", a.title, a.rule, a.reason, a."expiresAt"
      from held, jsonb_to_recordset(${toJsonb(actions)}::jsonb) as a (id text, kind text, "callId" text, tool text,
        input jsonb, "argumentsHash" text, title text, rule text, reason text, "expiresAt" timestamptz)
    ),`;
}

/** Grants that were used, cards the customer said no to or that are asked anew, and what was learnt of the customer. */
function settledPart({ usedActionIds, declinedActionIds, replacedActionIds = [], customer }: TurnCommit) {
  return sql`
    ${
      usedActionIds.length > 0
        ? sql`used as (
      update actions set state = 'used', decided_by = coalesce(decided_by, 'customer'), decided_at = coalesce(decided_at, now())
      from held where actions.id = any(${usedActionIds}::text[]) and state in ('granted', 'pending')
    ),`
        : sql``
    }
    ${
      declinedActionIds.length > 0
        ? sql`declined as (
      update actions set state = 'denied', decided_by = 'customer', decided_at = now()
      from held where actions.id = any(${declinedActionIds}::text[]) and state = 'pending'
    ),`
        : sql``
    }
    ${
      replacedActionIds.length > 0
        ? sql`replaced as (
      update actions set state = 'expired', decided_at = now()
      from held where actions.id = any(${replacedActionIds}::text[]) and state = 'pending'
    ),`
        : sql``
    }
    ${
      customer
        ? sql`learnt as (
      update customers set locale = coalesce(${customer.locale ?? null}::text, locale), tone = coalesce(${customer.tone ?? null}::text, tone), updated_at = now()
      from held where customers.id = held.customer_id
    ),`
        : sql``
    }`;
}

function handedPart(handoff: NonNullable<TurnCommit['handoff']>) {
  return sql`
    handed as (
      insert into handoffs (turn_id, ticket_id, conversation_id, package)
      select turn_id, ticket_id, conversation_id, ${toJsonb(handoff)}::jsonb from held
    ),`;
}

/** Only one draft waits at a time: a new one takes the place of an old one that nobody decided. */
async function replaceDraft(tx: Tx, claim: TurnClaim): Promise<void> {
  const replaced = await tx
    .updateTable('drafts')
    .set({ state: 'superseded', decided_at: new Date() })
    .where('conversation_id', '=', claim.conversationId)
    .where('state', '=', 'pending')
    .returning('turn_id')
    .execute();
  await withdrawCards(
    tx,
    replaced.map((draft) => draft.turn_id),
  );
}
