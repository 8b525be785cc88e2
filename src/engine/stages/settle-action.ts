import type { ToolCall } from '#domain/tool.ts';
import type { Ports } from '../ports/ports.ts';
import type { PendingAction } from '../ports/turn-store.ts';
import { carriedCall, carriedCalls, isUnsettled } from '../tools/carried-call.ts';
import { runToolCalls } from '../tools/run-tool-calls.ts';
import { needsPerson, type Turn } from '../turn.ts';
import { typedDecision } from '../typed-decision.ts';

/**
 * Runs the action that the customer or a person of the team just said yes to, and finishes what an
 * overtaken turn began. It is code that runs it, with the exact arguments of the card, through the
 * same policy as any call; the model only hears what came of it.
 */
export async function settleAction(turn: Turn, ports: Ports): Promise<Turn> {
  if (needsPerson(turn)) return turn;
  const decided = recalled(turn) ?? turn.decidedAction ?? decidedInWords(turn);
  const settled = decided ? withDecision(turn, decided) : turn;
  if (decided) turn.journal.note('settling', decided);
  const calls = carriedCalls(turn)
    .filter(isUnsettled)
    .map(({ callId, tool, input }): ToolCall => ({ id: callId, tool, input }));
  if (decided && mayRun(settled, decided) && !calls.some(({ id }) => id === decided.callId)) {
    calls.push({ id: decided.callId, tool: decided.tool, input: decided.input });
  }
  return calls.length > 0 ? (await runToolCalls(settled, ports, calls)).turn : settled;
}

/** A yes whose call began in a turn that was overtaken is used up, and its outcome stands. */
function mayRun(turn: Turn, decided: PendingAction): boolean {
  return decided.state === 'granted' || carriedCall(turn, decided.tool, decided.argumentsHash) !== undefined;
}

/** The action that an earlier attempt at this turn settled, although it is decided no longer. */
function recalled(turn: Turn): PendingAction | undefined {
  const known = turn.journal.recall('settling');
  if (known.state !== 'done') return undefined;
  const action = known.payload as PendingAction;
  return { ...action, createdAt: new Date(action.createdAt), expiresAt: new Date(action.expiresAt) };
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
  // A no by card was written when it came; one in words is written with this turn.
  const declinedActionIds = action.state === 'denied' && !turn.decidedAction ? [action.id] : [];
  return { ...turn, decidedAction: action, declinedActionIds, snapshot: { ...turn.snapshot, grants } };
}
