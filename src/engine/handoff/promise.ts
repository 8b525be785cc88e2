import { type ExpectedReply, expectedReply } from '#domain/business-time/expected-reply.ts';
import type { Customer } from '#domain/customer.ts';
import type { HandoffPromise } from '#domain/handoff.ts';
import { promisedMinutes } from '#domain/handoff-routing/promised-minutes.ts';
import type { Ports } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';

/** What a customer who is handed over is told: once, and shown as told until a person answers. */
export interface QueuePromise {
  /** Those who are answered before them. */
  waiting: number;
  expected: ExpectedReply;
}

/** What a promise is made from. */
export interface Promised extends Pick<Turn, 'handoff' | 'seat' | 'now' | 'language'> {
  snapshot: { customer: Pick<Customer, 'timeZone'> };
}

/** The promise that business hours, the queue and the past allow, in the customer's time zone where it is known. */
export async function promiseTo(turn: Promised, ports: Ports): Promise<QueuePromise> {
  const { desk } = ports;
  const team = desk.teams.find((t) => t.id === turn.handoff?.team);
  const [queued, replies] = await Promise.all([
    ports.queue.waiting(team?.id ?? ''),
    ports.queue.replies(team?.id ?? ''),
  ]);
  // Whoever gets it works through their own.
  const waiting = turn.seat?.load ?? queued;
  const hours = team?.hours ?? desk.hours;
  const priority = turn.handoff?.priority ?? 'normal';
  return {
    waiting,
    expected: expectedReply({
      hours,
      minutes: promisedMinutes({ team, priority, hours, replies, waiting }),
      now: turn.now,
      language: turn.language,
      customerTimeZone: turn.snapshot.customer.timeZone,
    }),
  };
}

/** The promise as it is kept with the package, for every page that shows it. */
export function keptPromise({ due, opens }: ExpectedReply): HandoffPromise | undefined {
  return due ? { by: due.toISOString(), ...(opens ? { opens: opens.toISOString() } : {}) } : undefined;
}
