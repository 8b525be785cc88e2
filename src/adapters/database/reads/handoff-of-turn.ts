import type { HandoffPackage } from '#domain/handoff.ts';
import type { Queries } from '../database.ts';

/** A package with the ticket it is of. */
export interface TurnHandoff {
  conversationId: string;
  ticketNumber: number;
  handoff: HandoffPackage;
}

/** What a turn handed to people with this ticket, its own or one that it filed; nothing when it did not. */
export async function readHandoffOfTurn(
  queries: Queries,
  { turnId, ticketId }: { turnId: string; ticketId: string },
): Promise<TurnHandoff | undefined> {
  const row = await queries
    .selectFrom('handoffs')
    .innerJoin('tickets', 'tickets.id', 'handoffs.ticket_id')
    .select(['handoffs.conversation_id', 'tickets.number', 'handoffs.package'])
    .where('handoffs.turn_id', '=', turnId)
    .where('handoffs.ticket_id', '=', ticketId)
    .executeTakeFirst();
  return (
    row && {
      conversationId: row.conversation_id,
      ticketNumber: row.number,
      handoff: row.package as HandoffPackage,
    }
  );
}
