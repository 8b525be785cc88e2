import { beginTurn } from './begin-turn.ts';
import { cutKey } from './call-model.ts';
import { endWithPerson } from './end-with-person.ts';
import { giveUp } from './give-up.ts';
import type { Ports } from './ports/ports.ts';
import { type Note, untraced } from './ports/trace.ts';
import type { TurnClaim } from './ports/turn-store.ts';
import { TurnLost } from './ports/turn-store.ts';
import { check } from './stages/check.ts';
import { chooseModel } from './stages/choose-model.ts';
import { commit } from './stages/commit.ts';
import { compose } from './stages/compose.ts';
import { decide } from './stages/decide.ts';
import { gate } from './stages/gate.ts';
import { gather } from './stages/gather.ts';
import { handOff } from './stages/hand-off.ts';
import { settleAction } from './stages/settle-action.ts';
import { understand } from './stages/understand.ts';
import { work } from './stages/work.ts';
import type { Turn } from './turn.ts';
import { unlessStuck } from './unless-stuck.ts';

/** What happens to a message, in order. */
const stages: readonly ((turn: Turn, ports: Ports) => Promise<Turn> | Turn)[] = [
  understand,
  gate,
  settleAction,
  gather,
  chooseModel,
  work,
  check,
  decide,
  handOff,
  compose,
  commit,
];

/**
 * Attempts at a turn before it is given to a person. A turn that ends its process each time would
 * go round for ever; a process that dies for another reason takes a turn along once or twice.
 */
export const mostAttempts = 5;

/**
 * Works a claimed turn to its one outcome.
 * Contract: a fault of a model, a tool or a stage ends the turn with a person, never with silence;
 * rejects only when the store cannot be reached, and then the turn is tried again after its lease.
 */
export async function runTurn(claim: TurnClaim, ports: Ports, signal: AbortSignal): Promise<Turn | undefined> {
  const { turnId, conversationId, ticketId, attempt } = claim;
  const facts = {
    'handrail.turn': turnId,
    'gen_ai.conversation.id': conversationId,
    'handrail.ticket': ticketId,
    'handrail.attempt': attempt,
  };
  return await (ports.trace ?? untraced)('turn', facts, async (note) => {
    const turn = await workTurn(claim, ports, signal, note);
    // When it cannot be said, the ledger keeps a row that says nobody knows: nearly true, and harmless.
    if (!turn?.commit && hasToldAll(claim, turn)) await ports.store.leave(claim).catch(() => {});
    const { outcome, tier, handoff } = turn?.commit ?? {};
    note({
      'handrail.outcome': outcome,
      'handrail.tier': tier ?? turn?.decision?.tier,
      'handrail.handover': handoff?.reason,
      'handrail.degraded': turn?.degraded,
    });
    return turn;
  });
}

/** What earlier attempts were billed is told only once this one has written down that they may have been. */
function hasToldAll(claim: TurnClaim, turn: Turn | undefined): boolean {
  return claim.attempt === 0 || turn?.journal.recall(cutKey(claim)).state === 'done';
}

async function workTurn(claim: TurnClaim, ports: Ports, signal: AbortSignal, note: Note): Promise<Turn | undefined> {
  const trace = ports.trace ?? untraced;
  let turn: Turn | undefined;
  let given = false;
  const workStages = async (): Promise<Turn> => {
    let now = await beginTurn(claim, ports, signal);
    turn = now;
    if (claim.attempt >= mostAttempts) throw new Error(`${claim.attempt} attempts at it did not come to an end.`);
    for (const stage of stages) {
      const before = now;
      now = await trace(stage.name, {}, async () => await stage(before, ports));
      if (given) return now;
      turn = now;
    }
    return now;
  };
  try {
    return await unlessStuck(workStages(), signal);
  } catch (fault) {
    given = true;
    if (fault instanceof TurnLost) {
      // What a model was paid is on its way to the ledger.
      await turn?.journal.settled().catch(() => {});
      return turn && { ...turn, commit: undefined };
    }
    return await endSafely(claim, turn, ports, fault, note);
  }
}

/** A turn that fails at its safe end too is tried again, and not for ever. */
async function endSafely(
  claim: TurnClaim,
  turn: Turn | undefined,
  ports: Ports,
  fault: unknown,
  note: Note,
): Promise<Turn | undefined> {
  try {
    if (!turn) throw fault;
    return await endWithPerson(turn, ports, fault);
  } catch (again) {
    if (again instanceof TurnLost) return turn && { ...turn, commit: undefined };
    if (claim.attempt < mostAttempts) throw again;
    await giveUp(claim, ports, again);
    note({ 'handrail.outcome': 'escalated', 'handrail.tier': 2, 'handrail.handover': 'tool_failure' });
    return turn;
  }
}
