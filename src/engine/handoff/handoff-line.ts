import { expectedReply } from '#domain/business-time/expected-reply.ts';
import { inLanguage } from '#domain/localized.ts';
import type { Ports } from '../ports/ports.ts';
import type { TurnCommit } from '../ports/turn-store.ts';
import type { Turn } from '../turn.ts';

/** A desk whose team says nothing promises an hour. */
const defaultFirstReplyMinutes = 60;
/** A queue this long doubles the promise: people work several conversations side by side. */
const aheadPerPromise = 10;

/** The plain sentence that a person will follow up: written by code, with what business hours allow to promise. */
export async function handoffLine(
  turn: Turn,
  ports: Ports,
  answered: boolean,
): Promise<TurnCommit['messages'][number]> {
  const { desk } = ports;
  const team = desk.teams.find((t) => t.id === turn.handoff?.team);
  const waiting = await ports.queue.waiting(team?.id ?? '');
  const expected = expectedReply({
    hours: team?.hours ?? desk.hours,
    minutes: (team?.firstReplyMinutes ?? defaultFirstReplyMinutes) * (1 + Math.floor(waiting / aheadPerPromise)),
    now: turn.now,
    language: turn.language,
  });
  const template = expected.open ? desk.templates.handoff : desk.templates.handoffClosed;
  const line = inLanguage(template, turn.language)
    .replace('{position}', String(waiting + 1))
    .replace('{expected}', expected.words);
  const about = answered ? turn.handedOver?.about : undefined;
  const part = about ? `${inLanguage(desk.templates.handoffPart, turn.language).replace('{about}', () => about)} ` : '';
  const reason = turn.decision?.escalation;
  const lead = reason === 'no_knowledge' && !answered ? `${inLanguage(desk.templates.noAnswer, turn.language)} ` : '';
  return { id: ports.ids.next('msg'), author: 'system', text: `${lead}${part}${line}`, citations: [] };
}
