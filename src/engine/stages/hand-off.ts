import { writeHandoff } from '../handoff/write-handoff.ts';
import type { Ports } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';

/** Writes the package a human gets, on tier 2 and 3. */
export async function handOff(turn: Turn, ports: Ports): Promise<Turn> {
  if (!turn.decision || turn.decision.tier < 2) return turn;
  const { handoff, modelCalls } = await writeHandoff(turn, ports);
  return { ...turn, handoff, modelCalls: [...turn.modelCalls, ...modelCalls] };
}
