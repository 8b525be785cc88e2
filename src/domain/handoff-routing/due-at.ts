import { addOpenMinutes } from '../business-time/business-time.ts';
import type { Desk } from '../desk.ts';
import type { Priority } from '../ticket.ts';
import { targetMinutes } from './promised-minutes.ts';

/** ISO time by which the team means to answer, in its own hours; undefined when it never opens. */
export function dueAt(
  { teams, hours }: Pick<Desk, 'teams' | 'hours'>,
  teamId: string,
  priority: Priority,
  now: Date,
): string | undefined {
  const team = teams.find(({ id }) => id === teamId);
  return addOpenMinutes(team?.hours ?? hours, now, targetMinutes(team, priority))?.toISOString();
}
