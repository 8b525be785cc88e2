import { getCustomer, type Identity } from '#adapters/database/customers.ts';
import { type SendMessage, sendMessage } from '#wire/widget/message.ts';
import { filesToSend } from '../../attachments/files-to-send.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import { takeMessage } from '../../take-message.ts';
import type { WidgetEnv } from './app-env.ts';
import type { Limits } from './limits.ts';
import { readMessages } from './read/messages.ts';
import { type OwnConversation, ownConversation } from './read/own-conversation.ts';
import { readBody } from './read-body.ts';
import { uploadersOf, type WidgetSession } from './session-token.ts';

/** A customer who signed in since the conversation began is now known in it too. */
async function surerIdentity(
  { database }: Context,
  session: WidgetSession,
  conversation: OwnConversation,
): Promise<Identity | undefined> {
  if (session.assurance !== 'verified' || conversation.customerId === session.customerId) return undefined;
  const { externalId, email, name, locale, timeZone } = await getCustomer(
    database.kysely,
    session.customerId,
    'verified',
  );
  return { assurance: 'verified', externalId, email, name, locale, timeZone };
}

/**
 * `POST /conversations/{id}/messages`: one more message. `POST /conversations/{id}/talk-to-person`:
 * the same, and the turn it starts hands over, whatever a model would have made of the words.
 */
export function sendMessageRoute(context: Context, limits: Limits) {
  const router = createRouter<WidgetEnv>();
  const take = async (session: WidgetSession, conversationId: string, body: SendMessage, personRequested: boolean) => {
    const conversation = await ownConversation(context, session, conversationId);
    const { text, files } = await filesToSend(context, body, uploadersOf(session));
    const received = await takeMessage(
      context,
      {
        channel: 'chat',
        conversationId: conversation.id,
        onlyOf: { customerId: conversation.customerId },
        customer: await surerIdentity(context, session, conversation),
        text,
        channelMessageId: body.id,
        personRequested: personRequested || undefined,
      },
      { files },
    );
    const [message] = await readMessages(context, conversation, { ids: [received.messageId] });
    return { message, status: received.duplicate ? (200 as const) : (202 as const) };
  };
  for (const [path, personRequested] of [
    ['messages', false],
    ['talk-to-person', true],
  ] as const) {
    router.post(`/conversations/:id/${path}`, async (c) => {
      const session = c.get('session');
      await limits.take(c, { 'message-of-session': session.customerId, 'message-of-address': limits.address(c) });
      const body = await readBody(c, sendMessage);
      const { message, status } = await take(session, c.req.param('id'), body, personRequested);
      return c.json(message, status);
    });
  }
  return router;
}
