import { createHash } from 'node:crypto';
import { bindAttachments } from '#adapters/database/attachments.ts';
import { keepComposerText } from '#adapters/database/composer-texts.ts';
import { writeHumanMessage } from '#adapters/database/human-message.ts';
import { beginRequest, finishRequest, forgetRequest } from '#adapters/database/idempotency-keys.ts';
import { AppError } from '#domain/errors.ts';
import { sendMessageRequest } from '#wire/console/changes.ts';
import { mentionedIn } from '#wire/console/mentions.ts';
import { filesToSend } from '../../../attachments/files-to-send.ts';
import { audit } from '../../../auth/audit.ts';
import { signInTables } from '../../../auth/sign-in-tables.ts';
import type { Context } from '../../../context.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Writes a reply or a note, once for each `clientId` however often the page asks. */
export function sendMessage(router: ConsoleRouter, context: Context): void {
  router.on('POST /conversations/:id/messages', async (c) => {
    const actor = c.get('actor');
    const conversationId = idOf(c);
    const given = await bodyOf(c, sendMessageRequest);
    const { kysely } = context.database;
    const key = { scope: `console:${actor.userId}`, key: given.clientId };
    const requestHash = createHash('sha256')
      .update(JSON.stringify([conversationId, given]))
      .digest('hex');
    const begun = await beginRequest(kysely, { ...key, requestHash });
    if (begun.kind === 'done') return c.json(begun.response as { messageId: string });
    if (begun.kind === 'in-flight') throw new AppError('conflict', 'This message is being sent already.');
    if (begun.kind === 'conflict')
      throw new AppError('idempotency_conflict', 'Another message was sent under the same id.');
    try {
      const { text, files } = await filesToSend(context, given, [`user:${actor.userId}`]);
      if (text === '') throw new AppError('message_empty', 'The message is empty.', { field: 'text' });
      const written = await writeHumanMessage(context.database, {
        conversationId,
        kind: given.kind,
        userId: actor.userId,
        name: actor.name,
        text,
        resolve: given.close,
        mentions: given.kind === 'note' ? mentionedIn(given.text, await activeMembers(context)) : undefined,
      });
      await bindAttachments(
        kysely,
        files.map(({ id }) => id),
        { messageId: written.messageId, conversationId },
      );
      await keepComposerText(
        kysely,
        { conversationId, userId: actor.userId },
        { kind: given.kind, body: '', at: context.ports.clock.now() },
      );
      await finishRequest(kysely, { ...key, status: 200, response: written });
      await audit(context, actor, given.kind === 'note' ? 'note-written' : 'reply-sent', conversationId, {
        messageId: written.messageId,
        ...(given.close ? { resolved: true } : {}),
      });
      return c.json(written);
    } catch (fault) {
      await forgetRequest(kysely, key);
      throw fault;
    }
  });
}

async function activeMembers({ database }: Context): Promise<{ id: string; name: string }[]> {
  return await signInTables(database.kysely)
    .selectFrom('users')
    .select(['id', 'name'])
    .where('disabled_at', 'is', null)
    .execute();
}
