import { sql } from 'kysely';
import type { Citation } from '#domain/citation.ts';
import type { MessageCard, MessageKind } from '#domain/message.ts';
import type { Change } from './change-conversation.ts';
import { previewOf } from './inbox-preview.ts';
import { newId } from './new-id.ts';
import { toJsonb } from './storable.ts';

/** A message that someone other than the customer writes, outside a turn's commit. */
export interface Said {
  ticketId: string;
  kind: MessageKind;
  author: 'ai' | 'human' | 'system';
  authorId?: string;
  authorName?: string;
  text: string;
  citations?: readonly Citation[];
  card?: MessageCard;
  turnId?: string;
  /** The channel's own id, of a message that was written there. */
  channelMessageId?: string;
}

/**
 * Adds the message with the next number, keeps the inbox's row, and tells. A reply of a person or
 * the AI also answers what the customer had asked. Returns the message's id.
 */
export async function say(change: Change, said: Said): Promise<string> {
  const { tx, conversation, events } = change;
  const id = newId('msg');
  const reply = said.kind === 'reply';
  const answers = reply && said.author !== 'system';
  await sql`
    with answered as (
      update messages set answered_by = ${said.turnId ?? id}
      where ${answers} and conversation_id = ${conversation.id} and author_kind = 'customer' and answered_by is null
    ),
    replied as (
      update tickets set first_replied_at = coalesce(first_replied_at, now()), updated_at = now()
      where ${answers} and id = ${said.ticketId}
    ),
    said as (
      insert into messages (id, conversation_id, ticket_id, seq, kind, author_kind, author_id, author_name, body, citations, card, turn_id, channel_message_id)
      select ${id}, id, ${said.ticketId}, last_seq + 1, ${said.kind}, ${said.author}, ${said.authorId ?? null}, ${said.authorName ?? null},
        ${said.text}, ${toJsonb(said.citations ?? [])}::jsonb, ${said.card ? toJsonb(said.card) : null}::jsonb, ${said.turnId ?? null}, ${said.channelMessageId ?? null}
      from conversations where id = ${conversation.id}
    )
    update conversations set last_seq = last_seq + 1, updated_at = now(),
      preview = case when ${reply} then ${previewOf(said.text)} else preview end,
      preview_author = case when ${reply} then ${said.author} else preview_author end,
      last_message_at = case when ${reply} then now() else last_message_at end,
      waiting_since = case when ${answers} then null else waiting_since end
    where id = ${conversation.id}`.execute(tx);
  events.push({ type: 'message-sent', messageId: id, turnId: said.turnId, author: said.author });
  return id;
}
