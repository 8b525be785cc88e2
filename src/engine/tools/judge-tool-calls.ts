import { argumentsHash } from '#domain/policy/arguments-hash.ts';
import type { PastCall, PolicyFacts } from '#domain/policy/facts.ts';
import { toolVerdict, unknownToolVerdict } from '#domain/policy/tool-verdict.ts';
import { trustedTexts } from '#domain/policy/trusted-texts.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { ToolCall, ToolDefinition } from '#domain/tool.ts';
import type { Ports } from '../ports/ports.ts';
import type { ToolCallRecord } from '../ports/turn-store.ts';
import type { Turn } from '../turn.ts';
import { findTool, offeredTools } from './offered-tools.ts';

/** A call with what policy says of it. */
export interface JudgedCall {
  call: ToolCall;
  /** Missing when there is no such tool, or its schema refused the input. */
  tool?: ToolDefinition;
  /** As the tool's schema took it. */
  input: Record<string, unknown>;
  verdict: Verdict;
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
  // What a person agreed to may run whatever the newest words are about; policy still judges it.
  const agreed = call.id === turn.decidedAction?.callId;
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
  const facts: PolicyFacts = {
    tool,
    input,
    argumentsHash: argumentsHash(call.tool, input),
    customer: turn.snapshot.customer,
    ticketId: turn.claim.ticketId,
    intents: agreed ? [...intents, ...turn.snapshot.ticket.intents] : intents,
    history: [
      ...turn.snapshot.history,
      ...turn.toolCalls.map((record) => pastCall(turn, record)),
      ...before.map((judged) => aboutToRun(turn, judged)),
    ],
    grants: grantsInForce(turn),
    trusted: trusted(turn, ports),
    now: turn.now,
    alongside,
  };
  return { call, tool, input, verdict: toolVerdict(facts, ports.desk.policies) };
}

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

/** A customer who cancelled a card may change their mind; a colleague's no to these arguments stands. */
function grantsInForce({ snapshot, decidedAction }: Turn): PolicyFacts['grants'] {
  return snapshot.grants.filter(
    ({ decision, kind, actionId }) => decision === 'granted' || kind === 'approve' || actionId === decidedAction?.id,
  );
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
