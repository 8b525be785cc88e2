import { createHash } from 'node:crypto';
import { AppError } from '#domain/errors.ts';
import type { Queries } from './database.ts';
import { newId } from './new-id.ts';

export interface AttachmentBrief {
  id: string;
  name: string;
  type: string;
  size: number;
}

/** Who put a file up: only they can send it. */
export type Uploader = `customer:${string}` | `user:${string}` | `connector:${string}`;

const brief = ['id', 'name', 'type', 'size'] as const;

export async function storeAttachment(
  queries: Queries,
  file: { name: string; type: string; bytes: Uint8Array },
  uploader: Uploader,
): Promise<AttachmentBrief> {
  const { name, type, bytes } = file;
  const id = newId('att');
  await queries
    .insertInto('attachments')
    .values({
      id,
      uploaded_by: uploader,
      name,
      type,
      size: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      content: Buffer.from(bytes),
    })
    .execute();
  return { id, name, type, size: bytes.byteLength };
}

/**
 * Files that one of these put up, in the order asked, to go out with a message; those that went with
 * this very message before count too, so that a request may be repeated.
 * Contract: `not_found` when one is gone, somebody else's, or went with another message.
 */
export async function findToSend(
  queries: Queries,
  ids: readonly string[],
  uploaders: readonly Uploader[],
): Promise<AttachmentBrief[]> {
  if (ids.length === 0) return [];
  const rows = await queries
    .selectFrom('attachments')
    .select(brief)
    .where('id', 'in', ids)
    .where('uploaded_by', 'in', uploaders)
    .execute();
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) throw new AppError('not_found', 'A file is no longer here: attach it again.', { field: 'attachments' });
    return row;
  });
}

/**
 * Puts files to the message they came with. What belongs to a message already stays with it, and a
 * message that has files gets no more: it was told twice.
 */
export async function bindAttachments(
  queries: Queries,
  ids: readonly string[],
  to: { messageId: string; conversationId: string },
): Promise<void> {
  if (ids.length === 0) return;
  await queries
    .updateTable('attachments')
    .set({ message_id: to.messageId, conversation_id: to.conversationId })
    .where('id', 'in', ids)
    .where('message_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('attachments as its').select('its.id').where('its.message_id', '=', to.messageId))),
    )
    .execute();
}

/** Files of the messages, in the order they were put up. */
export async function attachmentsOf(
  queries: Queries,
  messageIds: readonly string[],
): Promise<Map<string, AttachmentBrief[]>> {
  if (messageIds.length === 0) return new Map();
  const rows = await queries
    .selectFrom('attachments')
    .select([...brief, 'message_id'])
    .where('message_id', 'in', messageIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const held = Map.groupBy(rows, (row) => row.message_id ?? '');
  return new Map([...held].map(([id, files]) => [id, files.map(({ message_id: _, ...file }) => file)]));
}

/** A file with its content; undefined when there is none in the conversation. */
export async function readAttachment(
  queries: Queries,
  id: string,
  conversationId: string,
): Promise<(AttachmentBrief & { content: Uint8Array<ArrayBuffer> }) | undefined> {
  const row = await queries
    .selectFrom('attachments')
    .select([...brief, 'content'])
    .where('id', '=', id)
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  return row && { ...row, content: new Uint8Array(row.content) };
}

/** Forgets what was put up before the moment and never sent. */
export async function forgetUnsent(queries: Queries, before: Date): Promise<void> {
  await queries.deleteFrom('attachments').where('message_id', 'is', null).where('created_at', '<', before).execute();
}
