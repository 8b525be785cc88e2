import { createRoute, z } from '@hono/zod-openapi';
import { setSendingStopped } from '#adapters/database/settings.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import type { Router } from '../../../router.ts';
import { answers, keyed } from '../answers.ts';

const sending = z.object({ stopped: z.boolean() }).openapi('Sending');

const route = createRoute({
  method: 'put',
  path: '/v1/sending',
  summary: 'The kill switch: while stopped, nothing is sent by itself in any process; replies become drafts.',
  ...keyed,
  request: { body: { required: true, content: { 'application/json': { schema: sending } } } },
  responses: answers(200, sending, 'As it is now.'),
});

export function setSending(router: Router, context: Context): void {
  router.openapi(route, async (c) => {
    const { stopped } = c.req.valid('json');
    await setSendingStopped(context.database.kysely, stopped);
    await audit(context, { userId: c.get('apiKeyId') }, stopped ? 'sending-stopped' : 'sending-allowed', 'sending');
    return c.json({ stopped }, 200);
  });
}
