import type { ConversationList } from '#wire/widget/conversation.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import type { WidgetEnv } from './app-env.ts';
import { readConversations } from './read/conversations.ts';

/** `GET /conversations`: the session's own, newest first. */
export function listConversationsRoute(context: Context) {
  const router = createRouter<WidgetEnv>();
  router.get('/conversations', async (c) => {
    const view: ConversationList = { conversations: await readConversations(context, c.get('session')) };
    return c.json(view);
  });
  return router;
}
