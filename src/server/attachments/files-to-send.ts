import { type AttachmentBrief, findToSend, type Uploader } from '#adapters/database/attachments.ts';
import { withFiles } from '#domain/attachment.ts';
import { AppError } from '#domain/errors.ts';
import type { Context } from '../context.ts';

/**
 * The files of a message that is about to be sent, and its text with the line that names them.
 * Contract: throws `not_found` for a file that is not there to be sent, `invalid_request` for too many.
 */
export async function filesToSend(
  { database, desk }: Context,
  message: { text: string; attachments?: readonly string[] },
  uploaders: readonly Uploader[],
): Promise<{ text: string; files: AttachmentBrief[] }> {
  const ids = [...new Set(message.attachments ?? [])];
  const most = desk.attachments.maxPerMessage;
  if (ids.length > most) {
    throw new AppError('invalid_request', `At most ${most} files fit one message.`, { field: 'attachments' });
  }
  const files = await findToSend(database.kysely, ids, uploaders);
  return {
    files,
    text: withFiles(
      message.text,
      files.map(({ name }) => name),
    ),
  };
}
