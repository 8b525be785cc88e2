import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '#domain/errors.ts';
import type { Context } from '../../../context.ts';
import type { Router } from '../../../router.ts';
import { streamEvents } from '../../../stream-events.ts';
import { keyed, notFound } from '../answers.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/conversations/{id}/events',
  summary: 'What happens in a conversation, as Server-Sent Events. Last-Event-ID resumes without loss.',
  ...keyed,
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: {
    200: { description: 'A stream of events.', content: { 'text/event-stream': { schema: z.string() } } },
    ...notFound,
  },
});

export function watchConversation(router: Router, context: Context): void {
  router.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const known = await context.database.kysely
      .selectFrom('conversations')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!known) throw new AppError('not_found', `There is no conversation ${id}.`);
    return streamEvents(c, context, { conversationId: id }, (stored) => ({
      type: stored.event.type,
      data: stored.event,
    }));
  });
}
