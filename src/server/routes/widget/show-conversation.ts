import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import type { WidgetEnv } from './app-env.ts';
import { readConversation } from './read/conversation.ts';
import { ownConversation } from './read/own-conversation.ts';

/** `GET /conversations/{id}`: messages, state, and where the event stream goes on. */
export function showConversationRoute(context: Context) {
  const router = createRouter<WidgetEnv>();
  router.get('/conversations/:id', async (c) => {
    const conversation = await ownConversation(context, c.get('session'), c.req.param('id'));
    return c.json(await readConversation(context, conversation));
  });
  return router;
}
