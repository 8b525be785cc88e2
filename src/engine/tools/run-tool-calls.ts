import type { FiredRule } from '#domain/escalation.ts';
import { argumentsHash } from '#domain/policy/arguments-hash.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { ToolCall } from '#domain/tool.ts';
import type { Ports } from '../ports/ports.ts';
import type { ToolCallRecord } from '../ports/turn-store.ts';
import type { RequestedAction, Turn } from '../turn.ts';
import { type JudgedCall, judgeToolCalls } from './judge-tool-calls.ts';
import { runTool } from './run-tool.ts';

/** A card is worth a day: the customer may sleep over it, the price or stock may not. */
const confirmForMs = 24 * 3_600_000;
/** A colleague may be away over a long weekend. */
const approveForMs = 4 * 24 * 3_600_000;
/** What a model asked for in vain is kept for the audit, but not at any size. */
const largestRefusedInput = 4_000;

/** Runs calls through the policy: all that may run at once, results in the order asked. */
export async function runToolCalls(
  turn: Turn,
  ports: Ports,
  calls: readonly ToolCall[],
): Promise<{ turn: Turn; records: ToolCallRecord[] }> {
  const judged = judgeToolCalls(turn, ports, calls);
  const records = await Promise.all(judged.map((call) => carryOut(turn, ports, call)));
  const verdicts = judged.map((call) => call.verdict);
  return {
    records,
    turn: {
      ...turn,
      toolCalls: [...turn.toolCalls, ...records],
      requestedActions: [...turn.requestedActions, ...judged.flatMap((call) => requestOf(call, ports, turn))],
      usedActionIds: [...turn.usedActionIds, ...verdicts.flatMap(grantsUsed)],
      needsVerification: turn.needsVerification ?? verdicts.find(offersVerification)?.reason,
      escalations: [...turn.escalations, ...verdicts.flatMap(escalationOf), ...records.flatMap(unknownOutcome)],
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
  return await runTool(turn, ports, judged.tool, base);
}

function boundedInput(input: unknown): unknown {
  const text = JSON.stringify(input) ?? 'null';
  return text.length > largestRefusedInput ? { cut: text.slice(0, largestRefusedInput) } : input;
}

function grantsUsed(verdict: Verdict): string[] {
  if (verdict.kind !== 'allow') return [];
  return verdict.actionIds ?? (verdict.actionId ? [verdict.actionId] : []);
}

/** A customer can reach `claimed` and `verified` by themselves, `staff` they cannot. */
function offersVerification(verdict: Verdict): boolean {
  return verdict.kind === 'deny' && verdict.needs !== undefined && verdict.needs !== 'staff';
}

function escalationOf(verdict: Verdict): FiredRule[] {
  return verdict.kind === 'escalate'
    ? [{ rule: verdict.rule, reason: verdict.reason, escalation: verdict.escalation }]
    : [];
}

/** Nobody knows whether it happened: a person finds out before anything is said or tried again. */
function unknownOutcome(record: ToolCallRecord): FiredRule[] {
  if (record.outcome?.status !== 'unknown') return [];
  return [{ rule: `tool.${record.tool}.unknown`, reason: record.outcome.error, escalation: 'tool_failure' }];
}

function requestOf(judged: JudgedCall, ports: Ports, { now, language }: Turn): RequestedAction[] {
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
      title: tool.describe?.(input, language) ?? `${tool.name} ${JSON.stringify(input)}`,
      rule: verdict.rule,
      reason: verdict.reason,
      expiresAt: new Date(now.getTime() + (verdict.kind === 'confirm' ? confirmForMs : approveForMs)),
    },
  ];
}
