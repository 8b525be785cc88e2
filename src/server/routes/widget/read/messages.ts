import { sql } from 'kysely';
import { attachmentsOf } from '#adapters/database/attachments.ts';
import { actionOf } from '#adapters/database/rows/action-row.ts';
import { messageOf } from '#adapters/database/rows/message-row.ts';
import type { Message } from '#domain/message.ts';
import type { MessageView, ThumbValue } from '#wire/widget/message.ts';
import type { Context } from '../../../context.ts';
import { presentCard } from '../present/card.ts';
import { presentMessage } from '../present/message.ts';

/** Messages a browser gets at once; older ones stay with the team. */
const mostMessages = 200;

/**
 * Messages of a conversation as its customer sees them, oldest first. Internal notes are left out
 * here, in the query: what is not read cannot leak.
 */
export async function readMessages(
  context: Context,
  conversation: { id: string; assurance: string },
  only?: { ids?: string[]; actionIds?: string[]; cards?: 'verify' },
): Promise<MessageView[]> {
  let query = context.database.kysely
    .selectFrom('messages')
    .selectAll()
    .where('conversation_id', '=', conversation.id)
    .where('kind', '=', 'reply')
    .orderBy('seq', 'desc')
    .limit(mostMessages);
  if (only?.ids) query = query.where('id', 'in', only.ids);
  if (only?.actionIds) query = query.where(sql<string>`card ->> 'actionId'`, 'in', only.actionIds);
  if (only?.cards) query = query.where(sql`card ->> 'kind'`, '=', only.cards);
  const messages = (await query.execute()).reverse().map(messageOf);
  return await present(context, conversation, messages);
}

async function present(
  context: Context,
  conversation: { id: string; assurance: string },
  messages: Message[],
): Promise<MessageView[]> {
  const [thumbs, actions, files] = await Promise.all([
    thumbsOf(context, messages),
    actionsOf(context, messages),
    attachmentsOf(
      context.database.kysely,
      messages.map(({ id }) => id),
    ),
  ]);
  const now = context.ports.clock.now();
  const verified = conversation.assurance === 'verified' || conversation.assurance === 'staff';
  return messages.map((message) => {
    const action = message.card?.kind === 'confirm' ? actions.get(message.card.actionId) : undefined;
    const card = presentCard(message, { action, verified, now }, context.signer);
    return presentMessage(message, context.desk, {
      card,
      thumb: thumbs.get(message.id),
      attachments: files.get(message.id),
    });
  });
}

async function thumbsOf(context: Context, messages: Message[]): Promise<Map<string, ThumbValue>> {
  const ids = messages.filter(({ author }) => author.kind === 'ai').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await context.database.kysely
    .selectFrom('feedback')
    .select(['message_id', 'score'])
    .where('kind', '=', 'thumb')
    .where('message_id', 'in', ids)
    .execute();
  return new Map(rows.map(({ message_id, score }) => [message_id ?? '', score > 0 ? 'up' : 'down']));
}

async function actionsOf(context: Context, messages: Message[]) {
  const ids = messages.flatMap(({ card }) => (card?.kind === 'confirm' ? [card.actionId] : []));
  if (ids.length === 0) return new Map();
  const rows = await context.database.kysely.selectFrom('actions').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, actionOf(row)]));
}
