import { argumentsHash } from '#domain/policy/arguments-hash.ts';
import type { PolicyFacts } from '#domain/policy/facts.ts';
import { toolVerdict } from '#domain/policy/tool-verdict.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { ToolCall, ToolDefinition, ToolOutcome } from '#domain/tool.ts';
import type { Ports } from '../ports/ports.ts';
import type { ToolCallRecord } from '../ports/turn-store.ts';
import type { RequestedAction, Turn } from '../turn.ts';
import { findTool, offeredTools } from './offered-tools.ts';
import { runTool } from './run-tool.ts';
import { trustedTexts } from './trusted-texts.ts';

/** A card is worth a day: the customer may sleep over it, the price or stock may not. */
const confirmForMs = 24 * 3_600_000;
/** A colleague may be away over a weekend. */
const approveForMs = 4 * 24 * 3_600_000;

/** Runs calls the model asked for through the policy; results keep the order asked. */
export async function runToolCalls(
  turn: Turn,
  ports: Ports,
  calls: readonly ToolCall[],
): Promise<{ turn: Turn; records: ToolCallRecord[] }> {
  const judged = judgeAll(turn, ports, calls);
  const records = await Promise.all(judged.map((call) => carryOut(turn, ports, call)));
  const requested = judged.flatMap((call) => requestOf(call, ports, turn.now));
  const verification = judged.find(
    (call) => call.verdict.kind === 'deny' && call.verdict.needs && call.verdict.needs !== 'staff',
  );
  const escalated = judged.find((call) => call.verdict.kind === 'escalate')?.verdict;
  return {
    records,
    turn: {
      ...turn,
      toolCalls: [...turn.toolCalls, ...records],
      requestedActions: [...turn.requestedActions, ...requested],
      usedActionIds: [
        ...turn.usedActionIds,
        ...judged.flatMap((call) =>
          call.verdict.kind === 'allow' && call.verdict.actionId ? [call.verdict.actionId] : [],
        ),
      ],
      needsVerification: turn.needsVerification ?? verification?.verdict.reason,
      escalation:
        turn.escalation ??
        (escalated?.kind === 'escalate'
          ? {
              reason: escalated.escalation,
              rules: [{ rule: escalated.rule, reason: escalated.reason, escalation: escalated.escalation }],
            }
          : undefined),
      events: [
        ...turn.events,
        ...records.map((record) => ({
          type: 'tool-called' as const,
          turnId: turn.claim.turnId,
          callId: record.callId,
          tool: record.tool,
          verdict: record.verdict.kind,
        })),
      ],
    },
  };
}

interface JudgedCall {
  call: ToolCall;
  tool?: ToolDefinition;
  input: Record<string, unknown>;
  verdict: Verdict;
}

/** One after the other, each seeing those before it: two refunds in one message count as two. */
function judgeAll(turn: Turn, ports: Ports, calls: readonly ToolCall[]): JudgedCall[] {
  const judged: JudgedCall[] = [];
  for (const call of calls) judged.push(judge(turn, ports, call, judged));
  return judged;
}

function judge(turn: Turn, ports: Ports, call: ToolCall, before: readonly JudgedCall[]): JudgedCall {
  const refused = (rule: string, reason: string): JudgedCall => ({
    call,
    input: {},
    verdict: { kind: 'deny', rule, reason },
  });
  const intents = turn.understanding?.intents.map((intent) => intent.intent) ?? [];
  const tool = findTool(ports.desk, call.tool);
  const offered =
    call.id === turn.decidedAction?.callId || offeredTools(ports.desk, intents).some((t) => t.name === call.tool);
  if (!tool || !offered)
    return refused('unknown-tool', `There is no tool named ${call.tool.slice(0, 64)} for this request.`);
  if (turn.toolCalls.length + before.length >= ports.desk.ceilings.toolCallsPerTurn) {
    return refused(
      'tool-call-ceiling',
      'No more tool calls in this turn: answer with what you have or call escalate_to_human.',
    );
  }
  const parsed = tool.input.safeParse(call.input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refused(
      'invalid-input',
      `${issue?.path.join('.') || 'input'}: ${issue?.message ?? 'is not valid'}. Call again with it corrected.`,
    );
  }
  const input = parsed.data as Record<string, unknown>;
  const facts: PolicyFacts = {
    tool,
    input,
    argumentsHash: argumentsHash(call.tool, input),
    customer: turn.snapshot.customer,
    ticketId: turn.claim.ticketId,
    intents,
    history: [
      ...turn.snapshot.history,
      ...turn.toolCalls.map((record) => pastCall(turn, record)),
      ...before.map((b) => pending(turn, b)),
    ],
    grants: turn.snapshot.grants,
    trusted: trustedTexts(turn),
    now: turn.now,
  };
  return { call, tool, input, verdict: toolVerdict(facts, ports.desk.policies) };
}

function pastCall(turn: Turn, record: ToolCallRecord): PolicyFacts['history'][number] {
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

/** A call of the same message that is about to run counts as if it had succeeded. */
function pending(turn: Turn, judged: JudgedCall): PolicyFacts['history'][number] {
  return {
    tool: judged.call.tool,
    input: judged.input,
    verdict: judged.verdict.kind,
    outcome:
      judged.verdict.kind === 'allow' && judged.tool?.effect === 'write'
        ? { status: 'succeeded', result: null }
        : undefined,
    ticketId: turn.claim.ticketId,
    turnId: turn.claim.turnId,
    at: turn.now,
  };
}

async function carryOut(turn: Turn, ports: Ports, judged: JudgedCall): Promise<ToolCallRecord> {
  const startedAt = ports.clock.now();
  const base = {
    callId: judged.call.id,
    tool: judged.call.tool.slice(0, 64),
    input: judged.tool ? judged.input : boundedInput(judged.call.input),
    verdict: judged.verdict,
    idempotencyKey: `${turn.claim.turnId}:${judged.call.id}`,
    startedAt,
  };
  if (judged.verdict.kind !== 'allow' || !judged.tool) return { ...base, finishedAt: startedAt };
  const outcome: ToolOutcome = await runTool(turn, ports, judged.tool, judged.input, base.idempotencyKey);
  return { ...base, outcome, finishedAt: ports.clock.now() };
}

/** What a model asked for in vain is kept for the audit, but not at any size. */
function boundedInput(input: unknown): unknown {
  const text = JSON.stringify(input) ?? 'null';
  return text.length > 4_000 ? { cut: text.slice(0, 4_000) } : input;
}

function requestOf(judged: JudgedCall, ports: Ports, now: Date): RequestedAction[] {
  const { verdict, tool, call, input } = judged;
  if (!tool || (verdict.kind !== 'confirm' && verdict.kind !== 'approve')) return [];
  return [
    {
      id: ports.ids.next('act'),
      kind: verdict.kind,
      callId: call.id,
      tool: tool.name,
      input,
      argumentsHash: argumentsHash(tool.name, input),
      title: tool.describe?.(input) ?? `${tool.name} ${JSON.stringify(input)}`,
      rule: verdict.rule,
      reason: verdict.reason,
      expiresAt: new Date(now.getTime() + (verdict.kind === 'confirm' ? confirmForMs : approveForMs)),
    },
  ];
}
