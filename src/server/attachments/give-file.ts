import type { Context as HonoContext } from 'hono';
import { readAttachment } from '#adapters/database/attachments.ts';
import { type AttachmentType, shownTypes } from '#domain/attachment.ts';
import { AppError } from '#domain/errors.ts';
import type { Context } from '../context.ts';

/**
 * Hands out a file of a conversation. Only pictures that run nothing may be shown; everything else,
 * whatever it is, is a download without a type a browser would act on.
 */
export async function giveFile(c: HonoContext, context: Context, id: string, conversationId: string) {
  const file = await readAttachment(context.database.kysely, id, conversationId);
  if (!file) throw new AppError('not_found', 'There is no such file.');
  const shown = shownTypes.includes(file.type as AttachmentType);
  c.header('content-type', shown ? file.type : 'application/octet-stream');
  c.header(
    'content-disposition',
    `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
  );
  c.header('content-security-policy', "default-src 'none'; sandbox");
  c.header('x-content-type-options', 'nosniff');
  c.header('cache-control', 'private, max-age=3600, immutable');
  return c.body(file.content);
}
