import type { Assurance } from '#domain/assurance.ts';
import { addOpenMinutes, isOpenAt } from '#domain/business-time/business-time.ts';
import type { Desk } from '#domain/desk.ts';
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

function ownerView({ owner, ownerName, ahead }: StatusFacts, desk: Desk, now: Date): OwnerView {
  if (owner.kind === 'ai') return { kind: 'ai' };
  if (owner.kind === 'human') return { kind: 'person', name: ownerName };
  const team = desk.teams.find(({ id }) => id === owner.team);
  const hours = team?.hours ?? desk.hours;
  const minutes = (team?.firstReplyMinutes ?? defaultReplyMinutes) * (1 + Math.floor(ahead / aheadPerPromise));
  return {
    kind: 'queue',
    position: ahead + 1,
    expectedBy: addOpenMinutes(hours, now, minutes)?.toISOString(),
    open: isOpenAt(hours, now),
  };
}

/** Promised when a team was removed from the desk while somebody waits for it. */
const defaultReplyMinutes = 60;
/** As in the sentence of the handoff: so many ahead double the promise. */
const aheadPerPromise = 10;
