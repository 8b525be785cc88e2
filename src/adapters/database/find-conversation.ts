import { type Assurance, meetsAssurance } from '#domain/assurance.ts';
import { AppError } from '#domain/errors.ts';
import { findOrCreateCustomer, type Identity, lockCustomer } from './customers.ts';
import type { Tx } from './database.ts';
import type { Incoming } from './incoming.ts';
import { type LockedConversation, lockConversation } from './lock-conversation.ts';
import { newId } from './new-id.ts';

/** The conversation a message belongs to, locked; made when there is none. */
export async function findOrCreateConversation(tx: Tx, incoming: Incoming): Promise<LockedConversation> {
  const found = await findConversation(tx, incoming);
  if (found) return await withIdentity(tx, found, incoming.customer);
  const identity = incoming.as ?? incoming.customer ?? { assurance: 'anonymous' };
  const customer = incoming.as
    ? await lockCustomer(tx, incoming.as.customerId)
    : await findOrCreateCustomer(tx, identity);
  // The customer's row is locked now, so a second delivery of a first message waits here.
  const retold = await firstMessageAgain(tx, customer.id, incoming);
  if (retold) return retold;
  const made = await tx
    .insertInto('conversations')
    .values({
      id: newId('cnv'),
      channel: incoming.channel,
      channel_ref: incoming.channelRef ?? null,
      customer_id: customer.id,
      assurance: identity.assurance,
      subject: incoming.subject ?? null,
      language: incoming.language ?? null,
      spam: incoming.spam ?? false,
    })
    .onConflict((conflict) => conflict.columns(['channel', 'channel_ref']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (made) return made;
  // Another process made it for the same thread a moment ago.
  const theirs = await findConversation(tx, incoming);
  if (!theirs) throw new Error('The conversation was there and is gone.');
  return await withIdentity(tx, theirs, incoming.customer);
}

async function findConversation(tx: Tx, incoming: Incoming): Promise<LockedConversation | undefined> {
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
  if (!identity || (identity.assurance === conversation.assurance && !identity.externalId)) return conversation;
  const surer = !meetsAssurance(conversation.assurance as Assurance, identity.assurance);
  const customerId = surer ? (await findOrCreateCustomer(tx, identity)).id : conversation.customer_id;
  if (customerId === conversation.customer_id && identity.assurance === conversation.assurance) return conversation;
  await tx
    .updateTable('conversations')
    .set({ customer_id: customerId, assurance: identity.assurance })
    .where('id', '=', conversation.id)
    .execute();
  return { ...conversation, customer_id: customerId, assurance: identity.assurance };
}

/** A client that got no answer to its first message sends it again, with the same id. */
async function firstMessageAgain(
  tx: Tx,
  customerId: string,
  incoming: Incoming,
): Promise<LockedConversation | undefined> {
  if (!incoming.channelMessageId || incoming.channelRef) return undefined;
  const row = await tx
    .selectFrom('messages')
    .innerJoin('conversations', 'conversations.id', 'messages.conversation_id')
    .selectAll('conversations')
    .where('conversations.customer_id', '=', customerId)
    .where('conversations.channel', '=', incoming.channel)
    .where('messages.channel_message_id', '=', incoming.channelMessageId)
    .where('messages.seq', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row;
}
