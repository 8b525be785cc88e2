import { createRoute, z } from '@hono/zod-openapi';
import { listTickets } from '#adapters/database/reads/ticket-list.ts';
import { ticketStates } from '#domain/ticket.ts';
import { ticketPage } from '#wire/api/ticket.ts';
import type { Context } from '../../../context.ts';
import { presentTicketDetail } from '../../../present/api-ticket.ts';
import type { Router } from '../../../router.ts';
import { answers, keyed } from '../answers.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/tickets',
  summary: 'Tickets, newest first.',
  ...keyed,
  request: {
    query: z.object({
      state: z.enum(ticketStates).optional(),
      customer_email: z.email().optional(),
      external_id: z.string().max(200).optional(),
      after: z.coerce.number().int().positive().optional().openapi({ description: 'The `next` of the page before.' }),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: answers(200, ticketPage, 'One page.'),
});

export function listTicketsRoute(router: Router, context: Context): void {
  router.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const rows = await listTickets(context.database.kysely, {
      state: query.state,
      customerEmail: query.customer_email,
      externalId: query.external_id,
      before: query.after,
      limit: query.limit,
    });
    const last = rows.length === query.limit ? rows.at(-1) : undefined;
    return c.json({ tickets: rows.map(presentTicketDetail), next: last ? String(last.number) : null }, 200);
  });
}
