import type { Selectable } from 'kysely';
import { AppError } from '#domain/errors.ts';
import type { Queries, Tx } from './database.ts';
import type { LockedConversation } from './lock-conversation.ts';
import type { TicketsTable } from './schema.ts';

/** The newest ticket of a locked conversation. */
export async function currentTicket(tx: Tx, conversation: LockedConversation): Promise<Selectable<TicketsTable>> {
  const row = conversation.ticket_id
    ? await tx.selectFrom('tickets').selectAll().where('id', '=', conversation.ticket_id).executeTakeFirst()
    : undefined;
  if (!row) throw new AppError('not_found', `The conversation ${conversation.id} has no ticket yet.`);
  return row;
}

/** Which conversation a ticket is part of. */
export async function conversationOfTicket(queries: Queries, ticketId: string): Promise<string> {
  const row = await queries
    .selectFrom('tickets')
    .select('conversation_id')
    .where('id', '=', ticketId)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found', `There is no ticket ${ticketId}.`);
  return row.conversation_id;
}
