import { sql } from 'kysely';
import { AppError } from '#domain/errors.ts';
import type { DomainEvent } from '#domain/events.ts';
import type { TicketState } from '#domain/ticket.ts';
import { moveTicket } from '#domain/ticket-transitions.ts';
import type { Tx } from './database.ts';

/** The state after the move. Contract: throws `illegal_transition` with the sentence that says why. */
export function allowedState(from: TicketState, to: TicketState): TicketState {
  const move = moveTicket(from, to);
  if (!move.ok) throw new AppError('illegal_transition', move.reason);
  return move.state;
}

/**
 * Moves a ticket, keeps the inbox's copy of its state, and returns what happened, for the events.
 * Contract: the conversation is locked.
 */
export async function moveTicketRow(
  tx: Tx,
  ticket: { id: string; conversation_id: string; state: string },
  to: TicketState,
): Promise<DomainEvent[]> {
  const state = allowedState(ticket.state as TicketState, to);
  if (state === ticket.state) return [];
  await sql`
    with moved as (
      update tickets set
        state = ${state},
        escalated_at = case when ${state} = 'escalated' then coalesce(escalated_at, now()) else escalated_at end,
        resolved_at = case when ${state} = 'resolved' then now() else resolved_at end,
        closed_at = case when ${state} = 'closed' then now() else closed_at end,
        updated_at = now()
      where id = ${ticket.id}
    )
    update conversations set ticket_state = ${state}, updated_at = now()
    where id = ${ticket.conversation_id} and ticket_id = ${ticket.id}`.execute(tx);
  return [{ type: 'ticket-changed', ticketId: ticket.id, state }];
}
