import { createRoute, z } from '@hono/zod-openapi';
import { listTickets } from '#adapters/database/reads/ticket-list.ts';
import { ticketResult, ticketStart } from '#wire/api/ticket.ts';
import type { Context } from '../../../context.ts';
import type { Router } from '../../../router.ts';
import { takeMessage } from '../../../take-message.ts';
import { answers, badMessage, idempotencyHeader, keyed, repeated, waitSeconds } from '../answers.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/tickets',
  summary: 'The short way: one message in, and with ?wait= the answer out.',
  ...keyed,
  request: {
    headers: idempotencyHeader,
    query: z.object({ wait: waitSeconds }),
    body: { required: true, content: { 'application/json': { schema: ticketStart } } },
  },
  responses: {
    ...answers(200, ticketResult, 'The ticket, answered if the wait was long enough.'),
    ...repeated,
    ...badMessage,
  },
});

export function startTicket(router: Router, context: Context): void {
  router.openapi(route, async (c) => {
    const body = c.req.valid('json');
    const { wait } = c.req.valid('query');
    const received = await takeMessage(
      context,
      {
        channel: 'api',
        // Two calls with one external id are one conversation.
        channelRef: body.external_id,
        customer: { email: body.customer_email, timeZone: body.customer_time_zone, assurance: 'claimed' },
        subject: body.subject,
        text: body.message,
        ticketExternalId: body.external_id,
      },
      { field: 'message' },
    );
    if (wait) await context.turns.settled(received.conversationId, wait * 1_000);
    const [ticket] = await listTickets(context.database.kysely, { id: received.ticketId, limit: 1 });
    return c.json(
      {
        ticket_id: received.ticketId,
        conversation_id: received.conversationId,
        status: ticket?.state ?? 'open',
        outcome: ticket?.outcome ?? null,
        reply: ticket?.reply ?? undefined,
      },
      200,
    );
  });
}
