import type { Selectable } from 'kysely';
import { emptyTicketMemory, type Priority, type Ticket, type TicketMemory, type TicketState } from '#domain/ticket.ts';
import type { TicketsTable } from '../schema.ts';
import { instant, instantOrNone, type Row } from './instant.ts';

export type TicketRow = Row<Selectable<TicketsTable>>;

export function ticketOf(row: TicketRow): Ticket {
  return {
    id: row.id,
    number: row.number,
    conversationId: row.conversation_id,
    state: row.state as TicketState,
    priority: row.priority as Priority,
    team: row.team ?? undefined,
    intents: row.intents,
    // A new ticket's memory is `{}` in the database.
    memory: { ...emptyTicketMemory, ...(row.memory as Partial<TicketMemory>) },
    previousTicketId: row.previous_ticket_id ?? undefined,
    openedAt: instant(row.opened_at),
    resolvedAt: instantOrNone(row.resolved_at),
    closedAt: instantOrNone(row.closed_at),
  };
}
