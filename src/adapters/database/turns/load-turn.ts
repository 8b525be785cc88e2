import { sql } from 'kysely';
import type { Assurance } from '#domain/assurance.ts';
import type { PastCall } from '#domain/policy/facts.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { TicketState } from '#domain/ticket.ts';
import type { ToolOutcome } from '#domain/tool.ts';
import { type EarlierCall, type TurnClaim, TurnLost, type TurnSnapshot } from '#engine/ports/turn-store.ts';
import type { Queries } from '../database.ts';
import { type ActionRow, actionOf, grantOf } from '../rows/action-row.ts';
import { type ConversationRow, conversationOf } from '../rows/conversation-row.ts';
import { type CustomerRow, customerOf } from '../rows/customer-row.ts';
import { type Instant, instant } from '../rows/instant.ts';
import { type MessageRow, messageOf } from '../rows/message-row.ts';
import { type TicketRow, ticketOf } from '../rows/ticket-row.ts';
import { killSwitchKey } from '../settings.ts';

interface CallRow {
  tool: string;
  input: Record<string, unknown>;
  verdict: Verdict;
  outcome: ToolOutcome | null;
  ticket_id: string;
  turn_id: string;
  started_at: Instant;
}

interface InteractionRow {
  number: number;
  opened_at: Instant;
  intents: string[];
  state: TicketState;
  about: string | null;
}

interface EarlierRow extends CallRow {
  turn_started_at: Instant;
  untold: boolean;
  call_id: string;
  idempotency_key: string;
  finished_at: Instant | null;
}

interface Loaded {
  conversation: ConversationRow;
  ticket: TicketRow;
  customer: CustomerRow;
  previous: TicketRow | null;
  messages: MessageRow[];
  disliked: string[];
  calls: CallRow[];
  interactions: InteractionRow[];
  actions: ActionRow[];
  earlier_calls: EarlierRow[];
  streamed: boolean;
  own_spent: number;
  ticket_spent: number;
  customer_spent: number;
  day_spent: number;
  month_spent: number;
  stopped: boolean;
}

const today = sql`(now() at time zone 'utc')::date`;

const mostEarlierCalls = 100;

/**
 * Allowed calls of the ticket's other turns. What an overtaken turn did is untold until another
 * comes to an outcome, or a person, who has seen it, says something.
 */
const earlierCalls = sql`(
  select coalesce(jsonb_agg(to_jsonb(earlier) order by earlier.started_at, earlier.call_id), '[]') from (
    select t.*, coalesce(o.started_at, o.created_at) as turn_started_at, o.outcome = 'superseded' and o.created_at > greatest(
      (select max(done.created_at) from turns done where done.ticket_id = k.id and done.outcome <> 'superseded'),
      (select max(said.created_at) from messages said where said.ticket_id = k.id and said.author_kind = 'human' and said.kind = 'reply'),
      '-infinity'
    ) as untold
    from tool_calls t join turns o on o.id = t.turn_id
    where t.ticket_id = k.id and t.turn_id <> u.id and t.verdict ->> 'kind' = 'allow'
    order by t.started_at desc limit ${sql.lit(mostEarlierCalls)}
  ) earlier
)`;

/** Whether the last that was told of the turn's reply is a part of it. */
const streamed = sql`coalesce((
  select e.type = 'reply-streamed' from events e
  where e.conversation_id = c.id and e.type in ('reply-streamed', 'reply-retracted')
    and e.payload ->> 'turnId' = u.id and e.at >= u.created_at
  order by e.id desc limit 1
), false)`;

/** Calls policy may look back on, newest first when cut. */
const mostCalls = 200;
/** Earlier tickets of a verified customer (product.md §2.4), and as much of each as a line holds. */
const mostInteractions = 5;
const aboutCharacters = 200;

/**
 * Reads all a turn starts from in one statement, so that it is one moment's truth and one round
 * trip. Calls and costs of this very turn are left out: a resumed turn must start from what the
 * first attempt saw, and finds its own in the journal.
 */
export async function loadTurn(queries: Queries, claim: TurnClaim): Promise<TurnSnapshot> {
  const { rows } = await sql<Loaded>`
    select to_jsonb(c) as conversation, to_jsonb(k) as ticket, to_jsonb(p) as customer,
      (select to_jsonb(old) from tickets old where old.id = k.previous_ticket_id) as previous,
      (select coalesce(jsonb_agg(to_jsonb(m) order by m.seq), '[]')
        from messages m where m.conversation_id = c.id and (m.ticket_id = k.id or (m.author_kind = 'customer' and m.answered_by is null))
      ) as messages,
      (select coalesce(jsonb_agg(m.id order by m.seq), '[]')
        from messages m join feedback f on f.message_id = m.id and f.kind = 'thumb'
        where m.ticket_id = k.id and m.author_kind = 'ai' and f.score < 0 and m.seq > coalesce(
          (select max(said.seq) from messages said where said.ticket_id = k.id and said.author_kind = 'human' and said.kind = 'reply'), 0)
      ) as disliked,
      (select coalesce(jsonb_agg(to_jsonb(recent) order by recent.started_at, recent.call_id), '[]') from (
        select tool, input, verdict, outcome, ticket_id, turn_id, call_id, started_at from tool_calls
        where customer_id = c.customer_id and turn_id <> u.id order by started_at desc, call_id limit ${sql.lit(mostCalls)}) recent
      ) as calls,
      (select coalesce(jsonb_agg(to_jsonb(past) order by past.opened_at desc), '[]') from (
        select t.number, t.opened_at, t.intents, t.state,
          left(coalesce(t.memory ->> 'summary', (select m.body from messages m where m.ticket_id = t.id and m.author_kind = 'customer' order by m.seq limit 1), their.subject), ${sql.lit(aboutCharacters)}) as about
        from conversations their join tickets t on t.conversation_id = their.id
        where c.assurance in ('verified', 'staff') and their.customer_id = c.customer_id and their.assurance in ('verified', 'staff')
          and not their.spam and t.id <> k.id
        order by t.opened_at desc limit ${sql.lit(mostInteractions)}) past
      ) as interactions,
      (select coalesce(jsonb_agg(to_jsonb(a) order by a.created_at, a.id), '[]') from actions a where a.ticket_id = k.id) as actions,
      ${earlierCalls} as earlier_calls,
      ${claim.attempt > 0 ? streamed : sql`false`} as streamed,
      ${claim.attempt > 0 ? sql`(select coalesce(sum(cost_micros), 0) from model_calls where turn_id = u.id)` : sql`0`} as own_spent,
      (select coalesce(sum(cost_micros), 0) from model_calls where ticket_id = k.id and turn_id is distinct from u.id) as ticket_spent,
      (select coalesce(sum(cost_micros), 0) from customer_spending where customer_id = c.customer_id and day = ${today}) as customer_spent,
      spent.day as day_spent, spent.month as month_spent,
      coalesce((select value = 'true'::jsonb from settings where key = ${killSwitchKey}), false) as stopped
    from turns u
    join conversations c on c.id = u.conversation_id
    join tickets k on k.id = u.ticket_id
    join customers p on p.id = c.customer_id,
    lateral (
      select coalesce(sum(cost_micros) filter (where day = ${today}), 0) as day, coalesce(sum(cost_micros), 0) as month
      from spending where day >= date_trunc('month', ${today})::date
    ) spent
    where u.id = ${claim.turnId} and u.token = ${claim.token} and u.state = 'running'`.execute(queries);
  const loaded = rows[0];
  if (!loaded) throw new TurnLost(`Turn ${claim.turnId} is no longer held with token ${claim.token}.`);
  return snapshotOf(loaded, claim);
}

function snapshotOf(loaded: Loaded, claim: TurnClaim): TurnSnapshot {
  const { trigger } = claim;
  const decided =
    trigger.kind === 'action-decided' ? loaded.actions.find(({ id }) => id === trigger.actionId) : undefined;
  return {
    conversation: conversationOf(loaded.conversation),
    ticket: ticketOf(loaded.ticket),
    customer: customerOf(loaded.customer, loaded.conversation.assurance as Assurance),
    messages: loaded.messages.filter(({ ticket_id }) => ticket_id === loaded.ticket.id).map(messageOf),
    unanswered: loaded.messages
      .filter((row) => row.author_kind === 'customer' && row.answered_by === null)
      .map(messageOf),
    disliked: loaded.disliked,
    previousTicket: loaded.previous ? ticketOf(loaded.previous) : undefined,
    interactions: loaded.interactions.map((past) => ({
      ticketNumber: past.number,
      at: instant(past.opened_at),
      intents: past.intents,
      state: past.state,
      about: past.about ?? '',
    })),
    history: loaded.calls.map(pastCallOf),
    grants: loaded.actions.map(grantOf).filter((grant) => grant !== undefined),
    pendingActions: loaded.actions.map(actionOf).filter((action) => action.state === 'pending'),
    decidedAction: decided && actionOf(decided),
    earlierCalls: loaded.earlier_calls.map(earlierCallOf),
    streamed: loaded.streamed,
    spent: {
      ticket: loaded.ticket_spent,
      customer: loaded.customer_spent - loaded.own_spent,
      day: loaded.day_spent - loaded.own_spent,
      month: loaded.month_spent - loaded.own_spent,
    },
    sendingStopped: loaded.stopped,
  };
}

function earlierCallOf(row: EarlierRow): EarlierCall {
  return {
    callId: row.call_id,
    tool: row.tool,
    input: row.input,
    verdict: row.verdict,
    outcome: row.outcome ?? undefined,
    idempotencyKey: row.idempotency_key,
    startedAt: instant(row.started_at),
    finishedAt: row.finished_at ? instant(row.finished_at) : undefined,
    carriedFrom: row.turn_id,
    turnStartedAt: instant(row.turn_started_at),
    untold: row.untold,
  };
}

function pastCallOf(row: CallRow): PastCall {
  return {
    tool: row.tool,
    input: row.input,
    verdict: row.verdict.kind,
    outcome: row.outcome ?? undefined,
    ticketId: row.ticket_id,
    turnId: row.turn_id,
    at: instant(row.started_at),
  };
}
