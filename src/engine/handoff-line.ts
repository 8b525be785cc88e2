import { expectedReply } from '#domain/handoff/business-time.ts';
import { inLanguage } from '#domain/localized.ts';
import type { Ports } from './ports/ports.ts';
import type { TurnCommit } from './ports/turn-store.ts';
import type { Turn } from './turn.ts';

/** The plain sentence that a person will follow up: written by code, with what business hours allow to promise. */
export async function handoffLine(turn: Turn, ports: Ports): Promise<TurnCommit['messages'][number]> {
  const { desk } = ports;
  const team = desk.teams.find((t) => t.id === turn.handoff?.team);
  const waiting = await ports.queue.waiting(team?.id ?? '');
  const expected = expectedReply({
    hours: team?.hours ?? desk.hours,
    firstReplyMinutes: team?.firstReplyMinutes ?? 60,
    ahead: waiting,
    now: turn.now,
    language: turn.language,
  });
  const template = expected.open ? desk.templates.handoff : desk.templates.handoffClosed;
  const line = inLanguage(template, turn.language)
    .replace('{position}', String(waiting + 1))
    .replace('{expected}', expected.text);
  const reason = turn.decision?.escalation;
  const lead = reason === 'no_knowledge' && !turn.draft ? `${inLanguage(desk.templates.noAnswer, turn.language)} ` : '';
  return { id: ports.ids.next('msg'), author: 'system', text: `${lead}${line}`, citations: [] };
}
