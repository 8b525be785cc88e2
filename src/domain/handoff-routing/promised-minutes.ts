import type { BusinessHours } from '../business-hours.ts';
import { openMinutesBetween } from '../business-time/business-time.ts';
import type { Team } from '../desk.ts';
import type { Priority } from '../ticket.ts';

/** A desk whose team says nothing promises an hour. */
const defaultFirstReplyMinutes = 60;
/** With fewer answered hand-overs the team's target says more than the past. */
const leastReplies = 5;
/** Three of four customers were answered within it. */
const kept = 0.75;
/** A queue this long doubles the target: people work several conversations side by side. */
const aheadPerTarget = 10;

export interface PromiseFacts {
  team?: Pick<Team, 'firstReplyMinutes' | 'targets'>;
  priority: Priority;
  hours: BusinessHours;
  /** Newest hand-overs to the team that a person answered. */
  replies: readonly { from: Date; to: Date }[];
  /** Conversations that wait before this one. */
  waiting: number;
}

/** Open minutes within which the team means to answer. */
export function targetMinutes(team: PromiseFacts['team'], priority: Priority): number {
  return team?.targets?.[priority] ?? team?.firstReplyMinutes ?? defaultFirstReplyMinutes;
}

/**
 * Open minutes to a first human reply that a customer can be told: what three of four of the last
 * customers waited, where enough is known; else the team's target, longer when many wait. An
 * urgent ticket is never told more than its target: it goes first.
 */
export function promisedMinutes({ team, priority, hours, replies, waiting }: PromiseFacts): number {
  const target = targetMinutes(team, priority);
  if (priority === 'urgent') return target;
  const waits = replies.map(({ from, to }) => openMinutesBetween(hours, from, to)).toSorted((a, b) => a - b);
  const usual = waits[Math.ceil(waits.length * kept) - 1];
  if (waits.length >= leastReplies && usual !== undefined) return Math.max(5, Math.ceil(usual));
  return target * (1 + Math.floor(waiting / aheadPerTarget));
}
