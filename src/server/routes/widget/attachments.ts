import { giveFile } from '../../attachments/give-file.ts';
import { takeFile } from '../../attachments/take-file.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import type { WidgetEnv } from './app-env.ts';
import type { Limits } from './limits.ts';
import { ownConversation } from './read/own-conversation.ts';

/**
 * `POST /attachments`: a file, to be sent with a message by its id. `GET /conversations/{id}/attachments/{file}`:
 * what came with one.
 */
export function attachmentsRoute(context: Context, limits: Limits) {
  const router = createRouter<WidgetEnv>();
  router.post('/attachments', async (c) => {
    const { customerId } = c.get('session');
    await limits.take(c, { 'upload-of-session': customerId, 'upload-of-address': limits.address(c) });
    return c.json(await takeFile(c, context, `customer:${customerId}`), 201);
  });
  router.get('/conversations/:id/attachments/:file', async (c) => {
    const conversation = await ownConversation(context, c.get('session'), c.req.param('id'));
    return await giveFile(c, context, c.req.param('file'), conversation.id);
  });
  return router;
}
