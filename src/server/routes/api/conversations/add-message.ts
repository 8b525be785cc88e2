import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '#domain/errors.ts';
import { messageAccepted } from '#wire/api/conversation.ts';
import { messageInput } from '#wire/api/message-input.ts';
import type { Context } from '../../../context.ts';
import type { Router } from '../../../router.ts';
import { takeMessage } from '../../../take-message.ts';
import { answers, badMessage, idempotencyHeader, keyed, notFound, repeated } from '../answers.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/conversations/{id}/messages',
  summary: 'Adds a customer’s message to a conversation.',
  ...keyed,
  request: {
    headers: idempotencyHeader,
    params: z.object({ id: z.string().max(100) }),
    body: { required: true, content: { 'application/json': { schema: messageInput } } },
  },
  responses: {
    ...answers(202, messageAccepted, 'Stored; a turn will answer.'),
    ...repeated,
    ...notFound,
    ...badMessage,
  },
});

export function addMessage(router: Router, context: Context): void {
  router.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const { text, id: channelMessageId } = c.req.valid('json');
    const known = await context.database.kysely
      .selectFrom('conversations')
      .select('channel')
      .where('id', '=', id)
      .executeTakeFirst();
    if (!known) throw new AppError('not_found', `There is no conversation ${id}.`);
    const channel = known.channel as 'api';
    const received = await takeMessage(context, { channel, conversationId: id, text, channelMessageId });
    const { conversationId, ticketId, messageId, turnId, duplicate } = received;
    return c.json({ conversationId, ticketId, messageId, turnId, duplicate }, 202);
  });
}
