import type { TicketState } from './ticket.ts';

/**
 * Which state may follow which (product.md §6). `escalated` may follow any state that is not
 * over; a reopened ticket is over: the new complaint lives in a new ticket linked to it.
 */
const allowed: Record<TicketState, readonly TicketState[]> = {
  open: ['awaiting_review', 'awaiting_customer', 'resolved', 'escalated'],
  awaiting_review: ['open', 'awaiting_customer', 'resolved', 'escalated'],
  awaiting_customer: ['open', 'awaiting_review', 'resolved', 'escalated'],
  escalated: ['open', 'awaiting_customer', 'resolved'],
  resolved: ['awaiting_csat', 'closed', 'reopened', 'escalated'],
  awaiting_csat: ['closed', 'reopened', 'escalated'],
  closed: [],
  reopened: [],
};

/** A refused move carries the sentence that says why. */
export type Transition = { ok: true; state: TicketState } | { ok: false; reason: string };

/** Moves a ticket or says why it cannot. Staying in the same state is always fine. */
export function moveTicket(from: TicketState, to: TicketState): Transition {
  if (from === to || allowed[from].includes(to)) return { ok: true, state: to };
  const options = allowed[from].join(', ') || 'nothing: it is over';
  return { ok: false, reason: `A ticket that is ${from} cannot become ${to}; it can become ${options}.` };
}

/** The states from which a ticket may come to be in this one, itself among them. */
export function statesBefore(to: TicketState): TicketState[] {
  const states = Object.keys(allowed) as TicketState[];
  return states.filter((from) => moveTicket(from, to).ok);
}

/** True when the ticket takes no more work and a new message opens a new one. */
export function isOver(state: TicketState): boolean {
  return state === 'resolved' || state === 'awaiting_csat' || state === 'closed' || state === 'reopened';
}
