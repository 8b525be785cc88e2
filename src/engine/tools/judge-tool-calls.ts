import { argumentsHash } from '#domain/policy/arguments-hash.ts';
import type { PastCall, PolicyFacts } from '#domain/policy/facts.ts';
import { toolVerdict, unknownToolVerdict } from '#domain/policy/tool-verdict.ts';
import { trustedTexts } from '#domain/policy/trusted-texts.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { ToolCall, ToolDefinition } from '#domain/tool.ts';
import type { Ports } from '../ports/ports.ts';
import type { ToolCallRecord } from '../ports/turn-store.ts';
import type { Turn } from '../turn.ts';
import { type CarriedCall, carriedCall } from './carried-call.ts';
import { findTool, offeredTools } from './offered-tools.ts';

/** A call with what policy says of it. */
export interface JudgedCall {
  call: ToolCall;
  /** Missing when there is no such tool, or its schema refused the input. */
  tool?: ToolDefinition;
  /** As the tool's schema took it. */
  input: Record<string, unknown>;
  verdict: Verdict;
  /** What the journal holds of it, when an earlier attempt at this turn made the call. */
  recorded?: ToolCallRecord;
  /** The same call made before, whose outcome stands for this one. */
  carried?: CarriedCall;
  /** Its id is another call's, and so would be its place in journal and audit: its position in the message. */
  repeated?: number;
}

/** Names a call in the journal. The round is part of it: a model may use an id twice. */
export function callKey(turn: Turn, callId: string): string {
  return `tool-${turn.round}-${callId}`;
}

/** One after the other, each seeing those before it: two refunds in one message count as two. */
export function judgeToolCalls(turn: Turn, ports: Ports, calls: readonly ToolCall[]): JudgedCall[] {
  const judged: JudgedCall[] = [];
  for (const call of calls) {
    const alongside = calls.filter((other) => other !== call).map(({ tool }) => tool);
    judged.push(judge(turn, ports, call, judged, alongside));
  }
  return judged;
}

function judge(
  turn: Turn,
  ports: Ports,
  call: ToolCall,
  before: readonly JudgedCall[],
  alongside: string[],
): JudgedCall {
  const intents = turn.understanding?.intents.map((intent) => intent.intent) ?? [];
  const tool = findTool(ports.desk, call.tool);
  if ([...turn.toolCalls.map(({ callId }) => callId), ...before.map((one) => one.call.id)].includes(call.id)) {
    return { ...refused(call, ...repeatedId), repeated: before.length + 1 };
  }
  const recorded = recordedCall(turn, call);
  if (recorded)
    return { call, tool, input: recorded.input as Record<string, unknown>, verdict: recorded.verdict, recorded };
  // What a person agreed to may run whatever the newest words are about; policy still judges it.
  const agreed = call.id === turn.decidedAction?.callId;
  const carried = carriedCall(turn, call.tool, argumentsHash(call.tool, call.input as Record<string, unknown>));
  if (tool?.effect === 'write' && carried) {
    const input = carried.input as Record<string, unknown>;
    return { call, tool, input, verdict: { ...carried.verdict, ...ranAlready }, carried };
  }
  if (!tool) return { call, input: {}, verdict: unknownToolVerdict(call.tool) };
  // The model sees tools of other intents too, for the sake of its cache; they do not run.
  if (!agreed && !offeredTools(ports.desk, intents).includes(tool)) return refused(call, ...otherIntent(tool.name));
  if (turn.toolCalls.length + before.length >= ports.desk.ceilings.toolCallsPerTurn) return refused(call, ...ceiling);
  const parsed = tool.input.safeParse(call.input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.') || 'input';
    return refused(
      call,
      'invalid-input',
      `${where}: ${issue?.message ?? 'is not valid'}. Call again with it corrected.`,
    );
  }
  const input = parsed.data as Record<string, unknown>;
  const hash = argumentsHash(call.tool, input);
  const twice =
    tool.effect === 'write' && before.some((one) => one.tool === tool && argumentsHash(tool.name, one.input) === hash);
  if (twice) return refused(call, ...askedTwice);
  const facts: PolicyFacts = {
    tool,
    input,
    argumentsHash: hash,
    customer: turn.snapshot.customer,
    ticketId: turn.claim.ticketId,
    intents: agreed ? [...intents, ...turn.snapshot.ticket.intents] : intents,
    history: [
      ...turn.snapshot.history,
      ...turn.toolCalls.map((record) => pastCall(turn, record)),
      ...before.map((judged) => aboutToRun(turn, judged)),
    ],
    grants: grantsInForce(turn, before),
    trusted: trusted(turn, ports),
    now: turn.now,
    alongside,
  };
  return { call, tool, input, verdict: toolVerdict(facts, ports.desk.policies) };
}

/** Ids of the grants that an allowed call uses up. */
export function grantsUsed(verdict: Verdict): string[] {
  if (verdict.kind !== 'allow') return [];
  return verdict.actionIds ?? (verdict.actionId ? [verdict.actionId] : []);
}

/** A verdict was given when the call began; the facts may read otherwise by now. */
const ranAlready = {
  rule: 'carried-over',
  reason: 'It was made already for this request, and is not made twice.',
} as const;

/**
 * What was recorded stands, verdict and all: an effect may have happened under it, and the model's
 * next words rest on what it was told.
 */
function recordedCall(turn: Turn, call: ToolCall): ToolCallRecord | undefined {
  const recalled = turn.journal.recall(callKey(turn, call.id));
  if (recalled.state === 'none') return undefined;
  const record = recalled.payload as ToolCallRecord;
  return {
    ...record,
    startedAt: new Date(record.startedAt),
    finishedAt: record.finishedAt && new Date(record.finishedAt),
  };
}

const askedTwice = ['asked-twice', 'This very call is in the same message already; it runs once.'] as const;

/** Results are matched by id, and so is the audit. */
const repeatedId = ['repeated-call-id', 'This id was used for another call. Call again with a new one.'] as const;

const ceiling = [
  'tool-call-ceiling',
  'No more tool calls in this turn: answer with what you have or call escalate_to_human.',
] as const;

function otherIntent(tool: string): [rule: string, reason: string] {
  return ['other-intent', `${tool} is not for what the customer asks now. Use the tools named in the situation.`];
}

function refused(call: ToolCall, rule: string, reason: string): JudgedCall {
  return { call, input: {}, verdict: { kind: 'deny', rule, reason } };
}

/**
 * A yes is good for one call, also when the second is asked for in the same turn or message. A
 * customer who cancelled a card may change their mind; a colleague's no to these arguments stands.
 */
function grantsInForce(turn: Turn, before: readonly JudgedCall[]): PolicyFacts['grants'] {
  const used = new Set([...turn.usedActionIds, ...before.flatMap(({ verdict }) => grantsUsed(verdict))]);
  return turn.snapshot.grants
    .filter(
      ({ decision, kind, actionId }) =>
        decision === 'granted' || kind === 'approve' || actionId === turn.decidedAction?.id,
    )
    .map((grant) => (used.has(grant.actionId) ? { ...grant, used: true } : grant));
}

/** The customer's words and the records read in this ticket, by this turn and those before it. */
function trusted(turn: Turn, ports: Ports): string[] {
  const words = turn.snapshot.messages.filter((m) => m.author.kind === 'customer').map((m) => m.text);
  const before = turn.snapshot.history.filter((call) => call.ticketId === turn.claim.ticketId);
  const results = [...before, ...turn.toolCalls].flatMap((record) => {
    const tool = findTool(ports.desk, record.tool);
    return tool && record.outcome?.status === 'succeeded' ? [{ tool, result: record.outcome.result }] : [];
  });
  return trustedTexts(words, results);
}

function pastCall(turn: Turn, record: ToolCallRecord): PastCall {
  return {
    tool: record.tool,
    input: (record.input ?? {}) as Record<string, unknown>,
    verdict: record.verdict.kind,
    outcome: record.outcome,
    ticketId: turn.claim.ticketId,
    turnId: turn.claim.turnId,
    at: record.startedAt,
  };
}

/** A write of the same message that is about to run counts as if it had succeeded. */
function aboutToRun(turn: Turn, judged: JudgedCall): PastCall {
  const runs = judged.verdict.kind === 'allow' && judged.tool?.effect === 'write';
  return {
    tool: judged.call.tool,
    input: judged.input,
    verdict: judged.verdict.kind,
    outcome: runs ? { status: 'succeeded', result: null } : undefined,
    ticketId: turn.claim.ticketId,
    turnId: turn.claim.turnId,
    at: turn.now,
  };
}
