import { bindAttachments } from '#adapters/database/attachments.ts';
import { keepComposerText } from '#adapters/database/composer-texts.ts';
import { type HumanMessageWritten, writeHumanMessage } from '#adapters/database/human-message.ts';
import { AppError } from '#domain/errors.ts';
import { type SendMessageRequest, sendMessageRequest } from '#wire/console/changes.ts';
import { mentionedIn } from '#wire/console/mentions.ts';
import { filesToSend } from '../../../attachments/files-to-send.ts';
import type { Actor } from '../../../auth/actor.ts';
import { audit } from '../../../auth/audit.ts';
import { signInTables } from '../../../auth/sign-in-tables.ts';
import type { Context } from '../../../context.ts';
import { once } from '../../../once.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** Writes a reply or a note, once for each `clientId` however often the page asks. */
export function sendMessage(router: ConsoleRouter, context: Context): void {
  router.on('POST /conversations/:id/messages', async (c) => {
    const actor = c.get('actor');
    const conversationId = idOf(c);
    const given = await bodyOf(c, sendMessageRequest);
    const { kysely } = context.database;
    const asked = {
      scope: `console:${actor.userId}`,
      key: given.clientId,
      request: JSON.stringify([conversationId, given]),
    };
    return c.json(await once(kysely, asked, () => write(context, actor, conversationId, given)));
  });
}

/** Writes it down, with its files, and says who did. */
async function write(
  context: Context,
  actor: Actor,
  conversationId: string,
  given: SendMessageRequest,
): Promise<HumanMessageWritten> {
  const { kysely } = context.database;
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
  await audit(context, actor, given.kind === 'note' ? 'note-written' : 'reply-sent', conversationId, {
    messageId: written.messageId,
    ...(given.close ? { resolved: true } : {}),
  });
  return written;
}

async function activeMembers({ database }: Context): Promise<{ id: string; name: string }[]> {
  return await signInTables(database.kysely)
    .selectFrom('users')
    .select(['id', 'name'])
    .where('disabled_at', 'is', null)
    .execute();
}
