import type { TicketState } from '#domain/ticket.ts';
import { isOver } from '#domain/ticket-transitions.ts';
import { changeConversation, fenceOff } from './change-conversation.ts';
import { currentTicket } from './current-ticket.ts';
import { findOrCreateCustomer, type Identity } from './customers.ts';
import type { Database } from './database.ts';
import { queueTurn } from './turns/queue-turn.ts';

/**
 * The customer of a conversation proved who they are: the conversation moves to their verified
 * record. With `resume` a turn goes on with what needed it, when the AI has the conversation.
 */
export async function verifyCustomer(
  database: Database,
  {
    conversationId,
    identity,
    resume,
  }: { conversationId: string; identity: Omit<Identity, 'assurance'>; resume: boolean },
): Promise<{ customerId: string; turnId: string | null }> {
  return await changeConversation(database, conversationId, async (change) => {
    const { tx, conversation, events } = change;
    const customer = await findOrCreateCustomer(tx, { ...identity, assurance: 'verified' });
    await tx
      .updateTable('conversations')
      .set({ customer_id: customer.id, assurance: 'verified' })
      .where('id', '=', conversationId)
      .execute();
    const quiet = { customerId: customer.id, turnId: null };
    if (!resume || conversation.owner_kind !== 'ai' || conversation.spam) return quiet;
    const ticket = await currentTicket(tx, conversation);
    if (isOver(ticket.state as TicketState)) return quiet;
    // A turn under way began with the old assurance and would act on it.
    await fenceOff(change, 'The customer was verified.');
    const scope = { conversationId, ticketId: ticket.id };
    const queued = await queueTurn(tx, scope, { kind: 'verified' }, undefined, '');
    events.push(...queued.events);
    return { customerId: customer.id, turnId: queued.turnId };
  });
}
