import { writeHandoff } from './handoff/write-handoff.ts';
import type { Ports } from './ports/ports.ts';
import { type ToolCallRecord, TurnLost } from './ports/turn-store.ts';
import { commit } from './stages/commit.ts';
import { compose } from './stages/compose.ts';
import { TimeUp } from './time-up.ts';
import type { Turn } from './turn.ts';

/**
 * The safe outcome of a turn that a fault stopped: an honest sentence and a person, who is told what
 * was done by then. Uses no model and only ports that a commit needs; when even that fails, the turn
 * is tried again after its lease.
 */
export async function endWithPerson(turn: Turn, ports: Ports, fault: unknown): Promise<Turn | undefined> {
  const why = fault instanceof Error ? fault.message : 'an unknown fault';
  const late = fault instanceof TimeUp;
  const fired = {
    rule: late ? 'turn.time' : 'turn.fault',
    reason: `The turn could not be finished: ${why}`,
    escalation: late ? ('turn_limit' as const) : ('tool_failure' as const),
  };
  const escalated: Turn = {
    ...turn,
    draft: undefined,
    report: undefined,
    requestedActions: [],
    toolCalls: allCalls(turn),
    modelCalls: allOf(turn.modelCalls, turn.journal.modelCalls(), (call) => call.id),
    handedOver: undefined,
    beside: undefined,
    decision: { tier: 2, rules: [...turn.gate, ...turn.escalations, fired], escalation: fired.escalation },
  };
  try {
    const { handoff } = await writeHandoff(escalated, { ...ports, model: silentModel, fallbackModel: silentModel });
    return await commit(await compose({ ...escalated, handoff }, ports), ports);
  } catch (again) {
    if (again instanceof TurnLost) return { ...turn, commit: undefined };
    throw again;
  }
}

/** The stage that broke knew of calls that the turn before it does not. */
function allCalls(turn: Turn): ToolCallRecord[] {
  return allOf(turn.toolCalls, turn.journal.toolCalls(), (call) => call.callId);
}

function allOf<T>(known: readonly T[], journalled: readonly T[], idOf: (one: T) => string): T[] {
  const ids = new Set(known.map(idOf));
  return [...known, ...journalled.filter((one) => !ids.has(idOf(one)))];
}

/** After a fault nothing is asked of a model: the template writes the package. */
const silentModel: Ports['model'] = {
  // biome-ignore lint/correctness/useYield: it never answers
  async *stream() {
    throw new Error('No model is asked after a fault.');
  },
};
