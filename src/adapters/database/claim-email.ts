import { AppError } from '#domain/errors.ts';
import { changeConversation } from './change-conversation.ts';
import type { Database } from './database.ts';

/**
 * An unknown customer says where to answer them. The address is written on their own record: a
 * shared record of all who claim it would show each of them the others' conversations.
 * Contract: throws `conflict` for a customer who has proved who they are.
 */
export async function claimEmail(
  database: Database,
  { conversationId, email }: { conversationId: string; email: string },
): Promise<void> {
  await changeConversation(database, conversationId, async ({ tx, conversation }) => {
    const written = await tx
      .updateTable('customers')
      .set({ email, updated_at: new Date() })
      .where('id', '=', conversation.customer_id)
      .where('identity', '=', 'anonymous')
      .returning('id')
      .executeTakeFirst();
    if (!written) throw new AppError('conflict', 'We know you already: your e-mail address cannot be changed here.');
    await tx
      .updateTable('conversations')
      .set({ assurance: 'claimed' })
      .where('id', '=', conversationId)
      .where('assurance', '=', 'anonymous')
      .execute();
  });
}
