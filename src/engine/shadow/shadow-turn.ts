import type { Desk } from '#domain/desk.ts';
import { requireConfirmation } from '#domain/policy/rules.ts';
import { ToolError } from '#domain/tool.ts';
import { ModelFault, type ModelPort } from '../ports/model.ts';
import type { Ports } from '../ports/ports.ts';
import type { ModelCallRecord, TurnCommit, TurnSnapshot } from '../ports/turn-store.ts';
import { runTurn } from '../run-turn.ts';
import { recordedTools } from '../tools/support-ticket-tool.ts';
import { shadowStore } from './shadow-store.ts';

/**
 * What the agent would have answered: a whole turn on a ticket as it stands, without any effect. No
 * word is sent, nothing is stored, tools that only look may look, and no tool that writes runs.
 * Contract: rejects when `keep` does; undefined when the turn came to nothing.
 */
export async function shadowTurn(
  snapshot: TurnSnapshot,
  ports: Ports,
  keep: (calls: ModelCallRecord[]) => Promise<void>,
  signal: AbortSignal,
): Promise<TurnCommit | undefined> {
  const store = shadowStore(snapshot, keep);
  const { conversation, ticket } = snapshot;
  const claim = {
    turnId: `shadow_${ticket.id}`,
    conversationId: conversation.id,
    ticketId: ticket.id,
    token: 1,
    trigger: { kind: 'message' } as const,
    attempt: 0,
  };
  const { records, trace } = ports;
  const readOnly = { ...records, put: refuse, insert: refuse };
  const [model, fallbackModel] = [answersOnly(ports.model), answersOnly(ports.fallbackModel)];
  const same = ports.model === ports.fallbackModel;
  await runTurn(
    claim,
    {
      ...ports,
      trace: trace && ((name, facts, work) => trace(name, { ...facts, 'handrail.shadow': true }, work)),
      store,
      desk: shadowDesk(ports.desk),
      records: readOnly,
      model,
      fallbackModel: same ? model : fallbackModel,
    },
    signal,
  );
  return store.commits[0];
}

/** Nobody reads the package of a hand-over that does not happen: its template costs nothing. */
function answersOnly(model: ModelPort): ModelPort {
  return {
    async *stream(request, signal) {
      if (request.role === 'summarise') throw new ModelFault('unavailable', 'A shadow draft hands nothing over.');
      yield* model.stream(request, signal);
    },
  };
}

const refuse = async (): Promise<never> => {
  throw new ToolError('A shadow draft changes nothing.');
};

/**
 * The desk as if it let the agent answer everything: that is what is to be found out. Two locks keep
 * writes from running: a rule that asks for a yes nobody can give, and tools that refuse.
 */
function shadowDesk(desk: Desk): Desk {
  const writes = recordedTools(desk).filter(({ effect }) => effect === 'write');
  const lock = requireConfirmation(
    writes.map(({ name }) => name),
    {
      id: 'shadow',
      reason: 'A shadow draft changes nothing.',
    },
  );
  return {
    ...desk,
    autonomy: { default: 'auto', channels: {}, intents: {} },
    policies: [...desk.policies, lock],
    tools: desk.tools.map((tool) => (tool.effect === 'write' ? { ...tool, lookup: undefined, run: refuse } : tool)),
  };
}
