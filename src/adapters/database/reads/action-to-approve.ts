import type { Queries } from '../database.ts';

/** An action that waits for a colleague, with the ticket it is of. */
export interface ActionToApprove {
  conversationId: string;
  ticketNumber: number;
  /** "Refund $240.00 for order 1042". */
  title: string;
  reason: string;
  expiresAt: Date;
}

/** Nothing when it is decided by now, or was the customer's to confirm. */
export async function readActionToApprove(queries: Queries, actionId: string): Promise<ActionToApprove | undefined> {
  const row = await queries
    .selectFrom('actions')
    .innerJoin('tickets', 'tickets.id', 'actions.ticket_id')
    .select(['actions.conversation_id', 'tickets.number', 'actions.title', 'actions.reason', 'actions.expires_at'])
    .where('actions.id', '=', actionId)
    .where('actions.kind', '=', 'approve')
    .where('actions.state', '=', 'pending')
    .executeTakeFirst();
  return (
    row && {
      conversationId: row.conversation_id,
      ticketNumber: row.number,
      title: row.title,
      reason: row.reason,
      expiresAt: row.expires_at,
    }
  );
}
