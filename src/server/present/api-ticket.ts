import type { z } from '@hono/zod-openapi';
import type { TicketRowWithOutcome } from '#adapters/database/reads/ticket-list.ts';
import type { ticketDetail } from '#wire/api/ticket.ts';

/** A ticket for a script. */
export function presentTicketDetail(row: TicketRowWithOutcome): z.infer<typeof ticketDetail> {
  return {
    id: row.id,
    number: row.number,
    conversationId: row.conversation_id,
    state: row.state,
    priority: row.priority,
    team: row.team,
    intents: row.intents,
    previousTicketId: row.previous_ticket_id,
    filedFromTicketId: row.filed_from,
    externalId: row.external_id,
    openedAt: row.opened_at.toISOString(),
    resolvedAt: row.resolved_at?.toISOString() ?? null,
    outcome: row.outcome,
    reply: row.reply,
    csat: row.csat_score === null ? null : { score: row.csat_score, comment: row.csat_comment },
  };
}
