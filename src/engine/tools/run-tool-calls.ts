import type { FiredRule } from '#domain/escalation.ts';
import { argumentsHash } from '#domain/policy/arguments-hash.ts';
import type { Verdict } from '#domain/policy/verdict.ts';
import type { ToolCall } from '#domain/tool.ts';
import type { Ports } from '../ports/ports.ts';
import { untraced } from '../ports/trace.ts';
import type { ToolCallRecord } from '../ports/turn-store.ts';
import type { RequestedAction, Turn } from '../turn.ts';
import { callKey, grantsUsed, type JudgedCall, judgeToolCalls } from './judge-tool-calls.ts';
import { runTool } from './run-tool.ts';

/** A card is worth a day: the customer may sleep over it, the price or stock may not. */
const confirmForMs = 24 * 3_600_000;
/** A colleague may be away over a long weekend. */
const approveForMs = 4 * 24 * 3_600_000;
/** What a model asked for in vain is kept for the audit, but not at any size. */
const largestRefusedInput = 4_000;

/** Lookups of one message at work side by side: a company's own system is not to be flooded by one chat. */
const readsAtOnce = 4;

/**
 * Runs calls through the policy. Lookups run side by side, writes after them one by one in the order
 * asked, and none after one whose outcome is not known. Results keep the order asked.
 */
export async function runToolCalls(
  turn: Turn,
  ports: Ports,
  calls: readonly ToolCall[],
): Promise<{ turn: Turn; records: ToolCallRecord[] }> {
  const judged = judgeToolCalls(turn, ports, calls);
  const records = await carryOutAll(turn, ports, judged);
  const verdicts = judged.map((call) => call.verdict);
  return {
    records,
    turn: {
      ...turn,
      toolCalls: [...turn.toolCalls, ...records],
      requestedActions: judged.reduce((asked, call) => withRequest(asked, call, ports, turn), turn.requestedActions),
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

async function carryOutAll(turn: Turn, ports: Ports, judged: readonly JudgedCall[]): Promise<ToolCallRecord[]> {
  const records: ToolCallRecord[] = [];
  const left = judged.flatMap((call, index) => (call.tool?.effect === 'write' ? [] : [{ call, index }]));
  const reader = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      records[next.index] = await carryOut(turn, ports, next.call);
    }
  };
  await Promise.all(Array.from({ length: readsAtOnce }, reader));
  let unknown: string | undefined;
  for (const [index, call] of judged.entries()) {
    if (call.tool?.effect !== 'write') continue;
    const record = await carryOut(turn, ports, unknown ? heldBack(call, unknown) : call);
    if (record.outcome?.status === 'unknown') unknown ??= record.tool;
    records[index] = record;
  }
  return records;
}

/** A person looks first; what ran in an earlier attempt is not taken back by this. */
function heldBack(judged: JudgedCall, unknown: string): JudgedCall {
  if (judged.recorded || judged.carried || judged.verdict.kind !== 'allow') return judged;
  const reason = `Not run: it is not known whether ${unknown} took effect.`;
  return { ...judged, verdict: { kind: 'deny', rule: 'after-unknown', reason } };
}

async function carryOut(turn: Turn, ports: Ports, judged: JudgedCall): Promise<ToolCallRecord> {
  if (judged.recorded?.finishedAt) return judged.recorded;
  if (judged.recorded && !judged.tool) return gone(judged.recorded, ports);
  const startedAt = ports.clock.now();
  const { call, tool, verdict } = judged;
  const base: ToolCallRecord = judged.recorded ?? {
    callId: judged.repeated ? `${call.id}#${turn.round}.${judged.repeated}` : call.id,
    tool: call.tool.slice(0, 64),
    input: tool ? judged.input : boundedInput(call.input),
    verdict,
    idempotencyKey: judged.carried?.idempotencyKey ?? `${turn.claim.turnId}:${turn.round}:${call.id}`,
    startedAt,
  };
  const key = callKey(turn, call.id);
  if (verdict.kind === 'allow' && tool)
    return await runTool(turn, ports, { key, tool, record: base, carried: judged.carried });
  const facts = {
    'gen_ai.tool.name': tool?.name,
    'gen_ai.tool.call.id': base.callId,
    'handrail.verdict': verdict.kind,
  };
  await (ports.trace ?? untraced)('tool call', facts, async () => {});
  const refused = { ...base, finishedAt: startedAt };
  if (!judged.repeated) turn.journal.note(key, refused);
  return refused;
}

/** The desk lost the tool between two attempts: nobody can ask it what became of the call. */
function gone(record: ToolCallRecord, ports: Ports): ToolCallRecord {
  const error = `${record.tool} is no longer there to ask whether it took effect.`;
  return { ...record, outcome: { status: 'unknown', error }, finishedAt: ports.clock.now() };
}

function boundedInput(input: unknown): unknown {
  const text = JSON.stringify(input) ?? 'null';
  return text.length > largestRefusedInput ? { cut: text.slice(0, largestRefusedInput) } : input;
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

/**
 * Asks for the yes that a call needs, unless that was done: a model that hears "it waits" may call again, and two
 * cards for one wish could be granted both. A card of an older message is replaced by this one; an approval that
 * waits is the one that is meant.
 */
function withRequest(asked: RequestedAction[], judged: JudgedCall, ports: Ports, turn: Turn): RequestedAction[] {
  const { verdict, tool, call, input } = judged;
  if (!tool || (verdict.kind !== 'confirm' && verdict.kind !== 'approve')) return asked;
  const { now, language, snapshot } = turn;
  const hash = argumentsHash(tool.name, input);
  const same = (one: Pick<RequestedAction, 'kind' | 'argumentsHash'>) =>
    one.kind === verdict.kind && one.argumentsHash === hash;
  if (asked.some(same)) return asked;
  const waits = snapshot.pendingActions.find((one) => one.kind === 'approve' && same(one) && one.expiresAt > now);
  return [
    ...asked,
    {
      id: waits?.id ?? ports.ids.next('act'),
      kind: verdict.kind,
      callId: call.id,
      tool: tool.name,
      input,
      argumentsHash: hash,
      title: tool.describe?.(input, language) ?? `${tool.name} ${JSON.stringify(input)}`,
      rule: verdict.rule,
      reason: verdict.reason,
      expiresAt: new Date(now.getTime() + (verdict.kind === 'confirm' ? confirmForMs : approveForMs)),
    },
  ];
}
