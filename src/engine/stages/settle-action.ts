import type { Ports } from '../ports/ports.ts';
import type { PendingAction } from '../ports/turn-store.ts';
import { runToolCalls } from '../tools/run-tool-calls.ts';
import { needsPerson, type Turn } from '../turn.ts';
import { typedDecision } from '../typed-decision.ts';

/**
 * Runs the action that the customer or a person of the team just said yes to. It is code that
 * runs it, with the exact arguments of the card, through the same policy as any call; the model
 * only hears what came of it.
 */
export async function settleAction(turn: Turn, ports: Ports): Promise<Turn> {
  if (needsPerson(turn)) return turn;
  const decided = turn.decidedAction ?? decidedInWords(turn);
  if (!decided) return turn;
  const settled = withDecision(turn, decided);
  if (decided.state !== 'granted') {
    // A no by card was written when it came; one in words is written with this turn.
    const declinedActionIds = turn.decidedAction ? [] : [decided.id];
    return { ...settled, declinedActionIds };
  }
  const { turn: after } = await runToolCalls(settled, ports, [
    { id: decided.callId, tool: decided.tool, input: decided.input },
  ]);
  return after;
}

/** A typed "yes" or "no" right after the message that named the action and its arguments. */
function decidedInWords(turn: Turn): PendingAction | undefined {
  const typed = typedDecision(turn);
  const action = turn.snapshot.pendingActions.find((pending) => pending.id === typed?.actionId);
  return action && typed ? { ...action, state: typed.decision, decidedBy: 'customer' } : undefined;
}

/** The decision as policy reads it; one that came by card is among the grants already. */
function withDecision(turn: Turn, action: PendingAction): Turn {
  const known = turn.snapshot.grants.some((grant) => grant.actionId === action.id);
  const grant = {
    kind: action.kind,
    actionId: action.id,
    tool: action.tool,
    argumentsHash: action.argumentsHash,
    decision: action.state === 'granted' ? ('granted' as const) : ('denied' as const),
    expiresAt: action.expiresAt,
    used: false,
  };
  const grants = known ? turn.snapshot.grants : [...turn.snapshot.grants, grant];
  return { ...turn, decidedAction: action, snapshot: { ...turn.snapshot, grants } };
}
