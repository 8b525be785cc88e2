import { beginTurn } from './begin-turn.ts';
import { endWithPerson } from './end-with-person.ts';
import type { Ports } from './ports/ports.ts';
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
 * Works a claimed turn to its one outcome.
 * Contract: a fault of a model, a tool or a stage ends the turn with a person, never with silence;
 * rejects only when the store cannot be reached, and then the turn is tried again after its lease.
 */
export async function runTurn(claim: TurnClaim, ports: Ports, signal: AbortSignal): Promise<Turn | undefined> {
  let turn: Turn | undefined;
  try {
    turn = await beginTurn(claim, ports, signal);
    for (const stage of stages) turn = await stage(turn, ports);
    return turn;
  } catch (fault) {
    if (fault instanceof TurnLost || !turn) {
      if (fault instanceof TurnLost) return turn;
      throw fault;
    }
    return await endWithPerson(turn, ports, fault);
  }
}
