import { noteSeen } from '#adapters/database/customer-reads.ts';
import { seen } from '#wire/widget/message.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import type { WidgetEnv } from './app-env.ts';
import type { Limits } from './limits.ts';
import { ownConversation } from './read/own-conversation.ts';
import { readBody } from './read-body.ts';

/** `POST …/seen`: what was before the customer's eyes need not be sent to them by e-mail. */
export function noteSeenRoute(context: Context, limits: Limits) {
  const router = createRouter<WidgetEnv>();
  router.post('/conversations/:id/seen', async (c) => {
    const session = c.get('session');
    await limits.take(c, { 'change-of-session': session.customerId });
    const { seq } = await readBody(c, seen);
    const conversation = await ownConversation(context, session, c.req.param('id'));
    await noteSeen(context.database.kysely, { conversationId: conversation.id, seq });
    return c.body(null, 204);
  });
  return router;
}
