import type { EscalationReason } from '#domain/escalation.ts';
import { priorityOf } from '#domain/handoff-routing/priority-of.ts';
import type { Priority } from '#domain/ticket.ts';
import type { Turn } from './turn.ts';

/** How soon a human should look; what could not even be read is looked at soon. */
export function ticketPriority(turn: Turn, reason?: EscalationReason): Priority {
  if (!turn.understanding) return 'high';
  const reopened =
    turn.snapshot.ticket.previousTicketId !== undefined && turn.snapshot.previousTicket?.state === 'reopened';
  return priorityOf({ understanding: turn.understanding, reason, frustration: turn.memory.frustration, reopened });
}
