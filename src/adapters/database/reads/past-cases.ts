import { type Selectable, sql } from 'kysely';
import type { Assurance } from '#domain/assurance.ts';
import { argumentsHash } from '#domain/policy/arguments-hash.ts';
import type { PastCase } from '#domain/policy/dry-run.ts';
import type { Grant, PastCall } from '#domain/policy/facts.ts';
import { trustedTexts } from '#domain/policy/trusted-texts.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { ToolDefinition, ToolOutcome } from '#domain/tool.ts';
import type { TurnTrigger } from '#domain/turn-outcome.ts';
import type { Understanding } from '#domain/understanding.ts';
import type { Queries } from '../database.ts';
import { type ActionRow, grantOf } from '../rows/action-row.ts';
import { type CustomerRow, customerOf } from '../rows/customer-row.ts';
import { type Instant, instant } from '../rows/instant.ts';
import type { ActionsTable } from '../schema.ts';

/** A past call with what policy knew then, and what it said. */
export interface RecordedCase extends PastCase {
  callId: string;
  conversationId: string;
  ticketNumber: number;
  turnId: string;
  recorded: Verdict;
  outcome?: ToolOutcome;
}

export interface RecordedCases {
  cases: RecordedCase[];
  /** Calls that cannot be judged again: their tool is gone, or its schema no longer takes their input. */
  unreadable: number;
  /** More calls than are looked at: the newest were taken. */
  cut: boolean;
}

interface CallRow {
  turn_id: string;
  call_id: string;
  tool: string;
  input: unknown;
  verdict: Verdict;
  outcome: ToolOutcome | null;
  ticket_id: string;
  started_at: Instant;
  customer_id: string;
}

interface JudgedRow extends CallRow {
  conversation_id: string;
  number: number;
  assurance: string;
  customer: CustomerRow;
  understanding: Understanding | null;
  trigger: TurnTrigger;
  ticket_intents: string[];
}

/** Enough for any desk's month; each is judged in microseconds, but its history has to be read. */
const mostCases = 5_000;

/**
 * Calls of the asked tools since a moment, each with the facts policy had: the customer's calls before it,
 * what they had written, the decisions of people. Two things are as they are now and not as they
 * were: the customer's assurance, and the tools themselves.
 */
export async function readPastCases(
  queries: Queries,
  tools: readonly ToolDefinition[],
  asked: { tools: string[]; since: Date },
): Promise<RecordedCases> {
  const judged = await callsOf(queries, asked.tools, asked.since);
  const tickets = [...new Set(judged.map(({ ticket_id }) => ticket_id))];
  const customers = [...new Set(judged.map(({ customer_id }) => customer_id))];
  const [history, words, actions] = await Promise.all([
    queries
      .selectFrom('tool_calls')
      .select(['turn_id', 'call_id', 'tool', 'input', 'verdict', 'outcome', 'ticket_id', 'started_at', 'customer_id'])
      .where('customer_id', 'in', customers.length > 0 ? customers : [''])
      .orderBy('started_at')
      .orderBy('call_id')
      .execute() as Promise<CallRow[]>,
    queries
      .selectFrom('messages')
      .select(['ticket_id', 'body', 'created_at'])
      .where('ticket_id', 'in', tickets.length > 0 ? tickets : [''])
      .where('author_kind', '=', 'customer')
      .orderBy('seq')
      .execute(),
    queries
      .selectFrom('actions')
      .selectAll()
      .where('ticket_id', 'in', tickets.length > 0 ? tickets : [''])
      .execute(),
  ]);
  const past = {
    calls: Map.groupBy(history, ({ customer_id }) => customer_id),
    words: Map.groupBy(words, ({ ticket_id }) => ticket_id),
    actions: Map.groupBy(actions, ({ ticket_id }) => ticket_id),
  };
  const byName = new Map(tools.map((tool) => [tool.name, tool]));
  const cases = judged.slice(0, mostCases).flatMap((row) => {
    const tool = byName.get(row.tool);
    const parsed = tool?.input.safeParse(row.input);
    return tool && parsed?.success ? [caseOf(row, tool, parsed.data as Record<string, unknown>, past, byName)] : [];
  });
  const looked = Math.min(judged.length, mostCases);
  return { cases, unreadable: looked - cases.length, cut: judged.length > mostCases };
}

async function callsOf(queries: Queries, tools: string[], since: Date): Promise<JudgedRow[]> {
  const { rows } = await sql<JudgedRow>`
    select t.turn_id, t.call_id, t.tool, t.input, t.verdict, t.outcome, t.ticket_id, t.started_at, t.customer_id,
      c.id as conversation_id, c.assurance, k.number, k.intents as ticket_intents, to_jsonb(p) as customer,
      u.understanding, u.trigger
    from tool_calls t
    join turns u on u.id = t.turn_id
    join tickets k on k.id = t.ticket_id
    join conversations c on c.id = k.conversation_id
    join customers p on p.id = t.customer_id
    where t.tool = any(${tools}) and t.started_at >= ${since}
    order by t.started_at desc, t.call_id
    limit ${mostCases + 1}`.execute(queries);
  return rows;
}

interface Past {
  calls: Map<string, CallRow[]>;
  words: Map<string, { body: string; created_at: Date }[]>;
  actions: Map<string, Selectable<ActionsTable>[]>;
}

function caseOf(
  row: JudgedRow,
  tool: ToolDefinition,
  input: Record<string, unknown>,
  past: Past,
  tools: ReadonlyMap<string, ToolDefinition>,
): RecordedCase {
  const now = instant(row.started_at);
  const before = (past.calls.get(row.customer_id) ?? []).filter(
    (call) => instant(call.started_at) < now || (call.turn_id === row.turn_id && call.call_id < row.call_id),
  );
  const results = before
    .filter((call) => call.turn_id === row.turn_id && call.outcome?.status === 'succeeded')
    .flatMap((call) => {
      const held = tools.get(call.tool);
      return held && call.outcome?.status === 'succeeded' ? [{ tool: held, result: call.outcome.result }] : [];
    });
  const words = (past.words.get(row.ticket_id) ?? []).filter(({ created_at }) => created_at <= now);
  const intents = row.understanding?.intents.map(({ intent }) => intent) ?? [];
  return {
    // A call's own id is unique in its turn only.
    id: `${row.turn_id}/${row.call_id}`,
    callId: row.call_id,
    conversationId: row.conversation_id,
    ticketNumber: Number(row.number),
    turnId: row.turn_id,
    recorded: row.verdict,
    outcome: row.outcome ?? undefined,
    facts: {
      tool,
      input,
      argumentsHash: argumentsHash(tool.name, input),
      customer: customerOf(row.customer, row.assurance as Assurance),
      ticketId: row.ticket_id,
      intents: row.trigger.kind === 'action-decided' ? [...intents, ...row.ticket_intents] : intents,
      history: before.map(pastCallOf),
      grants: (past.actions.get(row.ticket_id) ?? []).flatMap((action) => grantThen(action, now, before)),
      trusted: trustedTexts(
        words.map(({ body }) => body),
        results,
      ),
      now,
    },
  };
}

function pastCallOf(call: CallRow): PastCall {
  return {
    tool: call.tool,
    input: (call.input ?? {}) as Record<string, unknown>,
    verdict: call.verdict.kind,
    outcome: call.outcome ?? undefined,
    ticketId: call.ticket_id,
    turnId: call.turn_id,
    at: instant(call.started_at),
  };
}

/** A decision as it stood then: made already, and used up only when an allowed call of the same arguments came before. */
function grantThen(action: Selectable<ActionsTable>, now: Date, before: readonly CallRow[]): Grant[] {
  if (!action.decided_at || action.decided_at > now) return [];
  const decidedAt = action.decided_at;
  const grant = grantOf(action as unknown as ActionRow);
  if (!grant) return [];
  const used = before.some(
    (call) =>
      call.tool === action.tool &&
      call.verdict.kind === 'allow' &&
      instant(call.started_at) >= decidedAt &&
      argumentsHash(call.tool, (call.input ?? {}) as Record<string, unknown>) === action.arguments_hash,
  );
  return [{ ...grant, used: grant.used && used }];
}
