import { writeHandoff } from './handoff/write-handoff.ts';
import type { Ports } from './ports/ports.ts';
import { TurnLost } from './ports/turn-store.ts';
import { commit } from './stages/commit.ts';
import { compose } from './stages/compose.ts';
import type { Turn } from './turn.ts';

/**
 * The safe outcome of a turn that a fault stopped: an honest sentence and a person. Uses no model
 * and only ports that a commit needs; when even that fails, the turn is tried again after its lease.
 */
export async function endWithPerson(turn: Turn, ports: Ports, fault: unknown): Promise<Turn | undefined> {
  const why = fault instanceof Error ? fault.message : 'an unknown fault';
  const fired = {
    rule: 'turn.fault',
    reason: `The turn could not be finished: ${why}`,
    escalation: 'tool_failure' as const,
  };
  const escalated: Turn = {
    ...turn,
    draft: undefined,
    report: undefined,
    requestedActions: [],
    handedOver: undefined,
    decision: { tier: 2, rules: [...turn.gate, ...turn.escalations, fired], escalation: fired.escalation },
  };
  try {
    const { handoff } = await writeHandoff(escalated, { ...ports, model: silentModel, fallbackModel: silentModel });
    return await commit(await compose({ ...escalated, handoff }, ports), ports);
  } catch (again) {
    if (again instanceof TurnLost) return turn;
    throw again;
  }
}

/** After a fault nothing is asked of a model: the template writes the package. */
const silentModel: Ports['model'] = {
  // biome-ignore lint/correctness/useYield: it never answers
  async *stream() {
    throw new Error('No model is asked after a fault.');
  },
};
