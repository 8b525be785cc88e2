import type { TurnHandoff } from '#adapters/database/reads/handoff-of-turn.ts';
import type { Desk } from '#domain/desk.ts';
import { reasonWords } from '#wire/console/words.ts';
import type { Notice } from './notice-channels.ts';

/** Priorities that a colleague should see in the subject line. */
const pressing = ['urgent', 'high'];

/** The package as a message to the team: what a colleague needs before opening the conversation. */
export function handoffNotice(
  { conversationId, ticketNumber, handoff }: TurnHandoff,
  { desk, publicUrl, assignee }: { desk: Pick<Desk, 'teams' | 'hours'>; publicUrl: string; assignee?: string },
): Notice {
  const team = desk.teams.find(({ id }) => id === handoff.team);
  const marks = [...(pressing.includes(handoff.priority) ? [handoff.priority] : []), ...(team ? [team.name] : [])];
  const marked = marks.length > 0 ? ` (${marks.join(', ')})` : '';
  const lines = [
    handoff.summary,
    '',
    `Wants: ${handoff.wants}`,
    `Next: ${handoff.nextAction}`,
    ...handoff.tried.map(({ what, result }) => `Tried: ${what}: ${result}`),
    ...(assignee ? [`With: ${assignee}`] : []),
    ...(handoff.dueAt ? [`Answer due: ${timeIn(handoff.dueAt, (team?.hours ?? desk.hours).timeZone)}`] : []),
    '',
    conversationLink(publicUrl, conversationId),
  ];
  return {
    kind: 'handoff',
    subject: `Ticket #${ticketNumber}: ${reasonWords[handoff.reason]}${marked}`,
    text: lines.join('\n'),
    data: { conversationId, ticketNumber, handoff },
  };
}

/** Where the console shows a conversation. */
export function conversationLink(publicUrl: string, conversationId: string): string {
  return `${publicUrl}/console/inbox/all/${conversationId}`;
}

/** A time as a colleague of the desk reads it. */
export function timeIn(iso: string, timeZone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return `${time.format(new Date(iso))} (${timeZone})`;
}
