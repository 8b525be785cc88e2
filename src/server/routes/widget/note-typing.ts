import { typing } from '#wire/widget/message.ts';
import type { Context } from '../../context.ts';
import { tellPresence } from '../../presence.ts';
import { createRouter } from '../../router.ts';
import type { WidgetEnv } from './app-env.ts';
import type { Limits } from './limits.ts';
import { ownConversation } from './read/own-conversation.ts';
import { readBody } from './read-body.ts';

/** `POST …/typing`: the team sees that the customer types; what they type stays in their browser. */
export function noteTypingRoute(context: Context, limits: Limits) {
  const router = createRouter<WidgetEnv>();
  router.post('/conversations/:id/typing', async (c) => {
    const session = c.get('session');
    await limits.take(c, { 'typing-of-session': session.customerId });
    const body = await readBody(c, typing);
    const { id } = await ownConversation(context, session, c.req.param('id'));
    await tellPresence(context.database, { conversationId: id, customerTyping: body.typing });
    return c.body(null, 204);
  });
  return router;
}
