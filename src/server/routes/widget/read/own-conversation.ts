import { AppError } from '#domain/errors.ts';
import type { Context } from '../../../context.ts';
import { customersOf, type WidgetSession } from '../session-token.ts';

/** What the routes need of a conversation. */
export interface OwnConversation {
  id: string;
  customerId: string;
  assurance: string;
  ticketId: string;
}

/**
 * The conversation, if it is the session's own.
 * Contract: throws `not_found` for another's as for none: a guessed id tells nothing.
 */
export async function ownConversation(
  context: Context,
  session: WidgetSession,
  conversationId: string,
): Promise<OwnConversation> {
  const row = await context.database.kysely
    .selectFrom('conversations')
    .select(['id', 'customer_id', 'assurance', 'ticket_id'])
    .where('id', '=', conversationId)
    .where('channel', '=', 'chat')
    .where('customer_id', 'in', customersOf(session))
    .executeTakeFirst();
  if (!row?.ticket_id) throw new AppError('not_found', 'There is no such conversation.');
  return { id: row.id, customerId: row.customer_id, assurance: row.assurance, ticketId: row.ticket_id };
}
