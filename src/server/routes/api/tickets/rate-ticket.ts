import { createRoute, z } from '@hono/zod-openapi';
import { giveCsat } from '#adapters/database/feedback.ts';
import { csatInput } from '#wire/api/ticket.ts';
import type { Context } from '../../../context.ts';
import type { Router } from '../../../router.ts';
import { answers, idempotencyHeader, keyed, notFound, repeated } from '../answers.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/tickets/{id}/csat',
  summary: 'What the customer thinks of the help they got, once per ticket.',
  ...keyed,
  request: {
    headers: idempotencyHeader,
    params: z.object({ id: z.string().max(100) }),
    body: { required: true, content: { 'application/json': { schema: csatInput } } },
  },
  responses: { ...answers(200, z.object({ ok: z.literal(true) }), 'Taken.'), ...repeated, ...notFound },
});

export function rateTicket(router: Router, context: Context): void {
  router.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const { score, comment } = c.req.valid('json');
    await giveCsat(context.database, { ticketId: id, score, comment, givenBy: `api:${c.get('apiKeyId')}` });
    return c.json({ ok: true as const }, 200);
  });
}
