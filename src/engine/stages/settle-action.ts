import { argumentsHash } from '#domain/policy/arguments-hash.ts';
import { typedYes } from '#domain/policy/typed-yes.ts';
import type { Ports } from '../ports/ports.ts';
import type { PendingAction } from '../ports/turn-store.ts';
import { runToolCalls } from '../tools/run-tool-calls.ts';
import type { Turn } from '../turn.ts';

/**
 * Runs the action that the customer or a person of the team just said yes to. It is code that
 * runs it, with the exact arguments of the card, through the same policy as any call; the model
 * only hears what came of it.
 */
export async function settleAction(turn: Turn, ports: Ports): Promise<Turn> {
  if (turn.escalation) return turn;
  const action = turn.decidedAction ?? confirmedInWords(turn);
  if (!action) return turn;
  const granted = turn.decidedAction ? action.state === 'granted' : true;
  const settled: Turn = granted && !turn.decidedAction ? withGrant(turn, action) : turn;
  if (!granted) return { ...settled, decidedAction: action };
  const { turn: after } = await runToolCalls({ ...settled, decidedAction: action }, ports, [
    { id: action.callId, tool: action.tool, input: action.input },
  ]);
  return after;
}

/** A typed "yes" right after the message that named the action and its arguments. */
function confirmedInWords(turn: Turn): PendingAction | undefined {
  const pending = turn.snapshot.pendingActions.find((action) => action.kind === 'confirm');
  const newest = turn.snapshot.unanswered.map((m) => m.text).join('\n\n');
  if (!pending || !newest) return undefined;
  const lastOurs = turn.snapshot.messages.findLast((m) => m.author.kind === 'ai' || m.author.kind === 'system');
  const yes = typedYes({
    text: newest,
    lastMessage: lastOurs?.text,
    actionTitle: pending.title,
    language: turn.language,
  });
  return yes ? pending : undefined;
}

function withGrant(turn: Turn, action: PendingAction): Turn {
  const grant = {
    kind: action.kind,
    actionId: action.id,
    tool: action.tool,
    argumentsHash: argumentsHash(action.tool, action.input),
    decision: 'granted' as const,
    expiresAt: action.expiresAt,
    used: false,
  };
  return { ...turn, snapshot: { ...turn.snapshot, grants: [...turn.snapshot.grants, grant] } };
}
