import type { Assurance } from '#domain/assurance.ts';
import type { BusinessHours } from '#domain/business-hours.ts';
import { isOpenAt } from '#domain/business-time/business-time.ts';
import { expectedReply } from '#domain/business-time/expected-reply.ts';
import type { Desk, Team } from '#domain/desk.ts';
import type { HandoffPromise } from '#domain/handoff.ts';
import { type PromiseFacts, promisedMinutes } from '#domain/handoff-routing/promised-minutes.ts';
import { maskEmail } from '#domain/one-time-code.ts';
import type { TicketState } from '#domain/ticket.ts';
import type { ConversationStatus, OwnerView } from '#wire/widget/conversation.ts';
import type { StatusFacts } from '../read/status-facts.ts';

const states: Record<TicketState, ConversationStatus['state']> = {
  open: 'open',
  awaiting_review: 'review',
  awaiting_customer: 'open',
  escalated: 'escalated',
  resolved: 'resolved',
  awaiting_csat: 'resolved',
  closed: 'closed',
  reopened: 'open',
};

/** Everything around the messages, in terms a customer may know. */
export function presentStatus(facts: StatusFacts, desk: Desk, now: Date): ConversationStatus {
  const state = states[facts.ticketState];
  return {
    state,
    owner: ownerView(facts, desk, now),
    assurance: facts.assurance as Assurance,
    email: facts.email && maskEmail(facts.email),
    csat: facts.rated ? 'given' : state === 'resolved' ? 'asked' : 'none',
  };
}

function ownerView(facts: StatusFacts, desk: Desk, now: Date): OwnerView {
  const { owner, ownerName, ahead } = facts;
  if (owner.kind === 'ai') return { kind: 'ai' };
  if (owner.kind === 'human') return { kind: 'person', name: ownerName };
  const team = desk.teams.find(({ id }) => id === owner.team);
  const hours = team?.hours ?? desk.hours;
  return { kind: 'queue', position: ahead + 1, open: isOpenAt(hours, now), ...expectation(facts, team, hours, now) };
}

/** The promise as the customer was told it; without one, the team's target since they wait. */
function expectation(
  { promise, priority, waitingSince, ahead }: StatusFacts,
  team: Team | undefined,
  hours: BusinessHours,
  now: Date,
): Pick<Extract<OwnerView, { kind: 'queue' }>, 'expectedBy' | 'opensAt' | 'late'> {
  const since = waitingSince ?? now;
  const told = promise ?? targetFrom({ team, priority, hours, replies: [], waiting: ahead }, since);
  if (!told) return {};
  if (new Date(told.by) <= now) return { late: true };
  const opens = told.opens && new Date(told.opens) > now ? told.opens : undefined;
  return { expectedBy: told.by, ...(opens ? { opensAt: opens } : {}) };
}

function targetFrom(facts: PromiseFacts, since: Date): HandoffPromise | undefined {
  const { due, opens } = expectedReply({
    hours: facts.hours,
    minutes: promisedMinutes(facts),
    now: since,
    language: 'en',
  });
  return due ? { by: due.toISOString(), ...(opens ? { opens: opens.toISOString() } : {}) } : undefined;
}
