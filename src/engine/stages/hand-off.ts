import { isOpenAt } from '#domain/business-time/business-time.ts';
import { chooseSeat } from '#domain/handoff-routing/choose-seat.ts';
import { dueAt } from '#domain/handoff-routing/due-at.ts';
import { writeHandoff } from '../handoff/write-handoff.ts';
import type { Ports } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';

/** Writes the package a human gets, on tier 2 and 3, and finds whose turn it is. */
export async function handOff(turn: Turn, ports: Ports): Promise<Turn> {
  if (!turn.decision || turn.decision.tier < 2) return turn;
  const { handoff, modelCalls } = await writeHandoff(turn, ports);
  return await seated({ ...turn, handoff, modelCalls: [...turn.modelCalls, ...modelCalls] }, ports);
}

/** Finds whose turn it is, for a package that is written. */
export async function seated(turn: Turn, ports: Ports): Promise<Turn> {
  if (!turn.handoff) return turn;
  const { assignee: _before, ...handoff } = turn.handoff;
  const team = ports.desk.teams.find(({ id }) => id === handoff.team);
  const hours = team?.hours ?? ports.desk.hours;
  const due = dueAt(ports.desk, handoff.team, handoff.priority, turn.now);
  // Outside the hours it waits for the team: whoever comes first in the morning takes it.
  const seats = team && isOpenAt(hours, turn.now) ? await ports.queue.seats(team.id) : [];
  const intents = turn.understanding?.intents.map(({ intent }) => intent) ?? [];
  const seat = chooseSeat({ seats, language: turn.language, intents });
  return {
    ...turn,
    seat,
    handoff: {
      ...handoff,
      ...(seat ? { assignee: seat.userId } : {}),
      ...(due ? { dueAt: due } : {}),
    },
  };
}
