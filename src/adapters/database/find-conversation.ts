import { sql } from 'kysely';
import { type Assurance, meetsAssurance } from '#domain/assurance.ts';
import { AppError } from '#domain/errors.ts';
import { type FoundCustomer, findOrCreateCustomer, type Identity } from './customers.ts';
import type { Tx } from './database.ts';
import type { Incoming } from './incoming.ts';
import { type LockedConversation, lockConversation } from './lock-conversation.ts';

/** The conversation a message belongs to when there is one, locked, and as sure as the message is. */
export async function findConversation(tx: Tx, incoming: Incoming): Promise<LockedConversation | undefined> {
  const found = await lockFound(tx, incoming);
  return found && (await withIdentity(tx, found, incoming.customer));
}

async function lockFound(tx: Tx, incoming: Incoming): Promise<LockedConversation | undefined> {
  if (incoming.conversationId) {
    const found = await lockConversation(tx, incoming.conversationId);
    if (incoming.onlyOf && found.customer_id !== incoming.onlyOf.customerId) {
      throw new AppError('not_found', `There is no conversation ${incoming.conversationId}.`);
    }
    return found;
  }
  if (!incoming.channelRef) return undefined;
  return await tx
    .selectFrom('conversations')
    .selectAll()
    .where('channel', '=', incoming.channel)
    .where('channel_ref', '=', incoming.channelRef)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/**
 * The newest message decides how sure the conversation is of its customer: it becomes surer when
 * somebody proves who they are, and less sure when a message arrives that proves nothing.
 */
async function withIdentity(
  tx: Tx,
  conversation: LockedConversation,
  identity?: Identity,
): Promise<LockedConversation> {
  if (!identity) return conversation;
  const surer = !meetsAssurance(conversation.assurance as Assurance, identity.assurance);
  const stranger = await isSomebodyElse(tx, conversation, identity);
  const customer_id = surer && !stranger ? (await findOrCreateCustomer(tx, identity)).id : conversation.customer_id;
  const assurance = stranger ? 'claimed' : identity.assurance;
  if (customer_id === conversation.customer_id && assurance === conversation.assurance) return conversation;
  await tx.updateTable('conversations').set({ customer_id, assurance }).where('id', '=', conversation.id).execute();
  return { ...conversation, customer_id, assurance };
}

/**
 * Somebody who proved who they are, in the thread of another who did: a copied colleague, a
 * forwarded mail. The thread stays its customer's, and nothing of theirs is shown for that message.
 */
async function isSomebodyElse(tx: Tx, conversation: LockedConversation, identity: Identity): Promise<boolean> {
  if (!meetsAssurance(identity.assurance, 'verified')) return false;
  const known = await tx
    .selectFrom('customers')
    .select(['identity', 'external_id', 'email'])
    .where('id', '=', conversation.customer_id)
    .executeTakeFirst();
  if (known?.identity !== 'verified') return false;
  if (identity.externalId && known.external_id) return identity.externalId !== known.external_id;
  return identity.email?.toLowerCase() !== known.email?.toLowerCase();
}

/** A client that got no answer to its first message sends it again, with the same id. */
export async function firstMessageAgain(
  tx: Tx,
  customer: FoundCustomer,
  incoming: Incoming,
): Promise<LockedConversation | undefined> {
  const { channelMessageId } = incoming;
  if (!channelMessageId || incoming.channelRef || customer.isNew) return undefined;
  return await tx
    .selectFrom('conversations')
    .selectAll()
    .where('customer_id', '=', customer.id)
    .where('channel', '=', incoming.channel)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('messages')
          .select('messages.id')
          .whereRef('messages.conversation_id', '=', 'conversations.id')
          .where('messages.channel_message_id', '=', channelMessageId)
          .where('messages.seq', '=', 1),
      ),
    )
    .limit(sql.lit(1))
    .executeTakeFirst();
}
