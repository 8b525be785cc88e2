import { type Selectable, sql } from 'kysely';
import { takenTicketId } from './begin-conversation.ts';
import type { Change } from './change-conversation.ts';
import { newId } from './new-id.ts';
import type { TicketsTable } from './schema.ts';

/** Opens the conversation's next ticket and tells. */
export async function openTicket(
  { tx, conversation, events }: Change,
  { previousId, externalId }: { previousId?: string; externalId?: string },
): Promise<Selectable<TicketsTable>> {
  const { rows } = await sql<Selectable<TicketsTable>>`
    with opened as (
      insert into tickets (id, conversation_id, previous_ticket_id, external_id)
      values (${newId('tkt')}, ${conversation.id}, ${previousId ?? null}, ${externalId ?? null})
      on conflict (external_id) do nothing
      returning *
    ),
    kept as (
      update conversations set ticket_id = opened.id, ticket_state = 'open' from opened where conversations.id = ${conversation.id}
    )
    select * from opened`.execute(tx);
  const ticket = rows[0];
  if (!ticket) throw takenTicketId(externalId);
  events.push({ type: 'ticket-changed', ticketId: ticket.id, state: 'open' });
  return ticket;
}
