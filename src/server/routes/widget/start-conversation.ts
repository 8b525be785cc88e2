import { startConversation } from '#wire/widget/message.ts';
import { filesToSend } from '../../attachments/files-to-send.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import { takeMessage } from '../../take-message.ts';
import type { WidgetEnv } from './app-env.ts';
import type { Limits } from './limits.ts';
import { readConversation } from './read/conversation.ts';
import { ownConversation } from './read/own-conversation.ts';
import { readBody } from './read-body.ts';
import { uploadersOf } from './session-token.ts';

/** `POST /conversations`: a first message. Sent again with the same id it is the same conversation. */
export function startConversationRoute(context: Context, limits: Limits) {
  const router = createRouter<WidgetEnv>();
  router.post('/conversations', async (c) => {
    const session = c.get('session');
    await limits.take(c, { 'message-of-session': session.customerId, 'message-of-address': limits.address(c) });
    const { id, wantsPerson, ...body } = await readBody(c, startConversation);
    const { text, files } = await filesToSend(context, body, uploadersOf(session));
    const received = await takeMessage(
      context,
      {
        channel: 'chat',
        as: { customerId: session.customerId, assurance: session.assurance },
        text,
        channelMessageId: id,
        personRequested: wantsPerson || undefined,
      },
      { files },
    );
    const conversation = await ownConversation(context, session, received.conversationId);
    return c.json(await readConversation(context, conversation), received.duplicate ? 200 : 201);
  });
  return router;
}
