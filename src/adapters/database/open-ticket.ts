import type { Selectable } from 'kysely';
import { AppError } from '#domain/errors.ts';
import type { Change } from './change-conversation.ts';
import { newId } from './new-id.ts';
import type { TicketsTable } from './schema.ts';

/** Opens the conversation's next ticket and tells. */
export async function openTicket(
  { tx, conversation, events }: Change,
  { previousId, externalId }: { previousId?: string; externalId?: string },
): Promise<Selectable<TicketsTable>> {
  const ticket = await tx
    .insertInto('tickets')
    .values({
      id: newId('tkt'),
      conversation_id: conversation.id,
      previous_ticket_id: previousId ?? null,
      external_id: externalId ?? null,
    })
    .onConflict((conflict) => conflict.column('external_id').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!ticket) {
    throw new AppError('conflict', `There is a ticket with the id ${externalId} already.`, { field: 'external_id' });
  }
  await tx
    .updateTable('conversations')
    .set({ ticket_id: ticket.id, ticket_state: 'open' })
    .where('id', '=', conversation.id)
    .execute();
  events.push({ type: 'ticket-changed', ticketId: ticket.id, state: 'open' });
  return ticket;
}
