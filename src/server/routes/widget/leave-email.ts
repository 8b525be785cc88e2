import { claimEmail } from '#adapters/database/claim-email.ts';
import { leaveEmail } from '#wire/widget/conversation.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import type { WidgetEnv } from './app-env.ts';
import type { Limits } from './limits.ts';
import { readConversation } from './read/conversation.ts';
import { ownConversation } from './read/own-conversation.ts';
import { readBody } from './read-body.ts';

/** `POST …/email`: where a person may answer when the tab is closed. It proves nothing, and opens nothing. */
export function leaveEmailRoute(context: Context, limits: Limits) {
  const router = createRouter<WidgetEnv>();
  router.post('/conversations/:id/email', async (c) => {
    const session = c.get('session');
    await limits.take(c, { 'change-of-session': session.customerId });
    const { email } = await readBody(c, leaveEmail);
    const conversation = await ownConversation(context, session, c.req.param('id'));
    await claimEmail(context.database, { conversationId: conversation.id, email });
    return c.json(await readConversation(context, { ...conversation, assurance: 'claimed' }));
  });
  return router;
}
