import { expectedReply } from '#domain/business-time/expected-reply.ts';
import { promisedMinutes } from '#domain/handoff-routing/promised-minutes.ts';
import { inLanguage } from '#domain/localized.ts';
import type { Ports } from '../ports/ports.ts';
import type { TurnCommit } from '../ports/turn-store.ts';
import type { Turn } from '../turn.ts';

export interface HandoffLine {
  message: TurnCommit['messages'][number];
  /** How many are before this customer, as the sentence says. */
  waiting: number;
}

/** The plain sentence that a person will follow up: written by code, with what business hours allow to promise. */
export async function handoffLine(turn: Turn, ports: Ports, answered: boolean): Promise<HandoffLine> {
  const { desk } = ports;
  const team = desk.teams.find((t) => t.id === turn.handoff?.team);
  const [queued, replies] = await Promise.all([
    ports.queue.waiting(team?.id ?? ''),
    ports.queue.replies(team?.id ?? ''),
  ]);
  // Whoever gets it works through their own.
  const waiting = turn.seat?.load ?? queued;
  const hours = team?.hours ?? desk.hours;
  const expected = expectedReply({
    hours,
    minutes: promisedMinutes({ team, priority: turn.handoff?.priority ?? 'normal', hours, replies, waiting }),
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
  return {
    message: { id: ports.ids.next('msg'), author: 'system', text: `${lead}${part}${line}`, citations: [] },
    waiting,
  };
}
