import { createRoute, z } from '@hono/zod-openapi';
import { listTickets } from '#adapters/database/reads/ticket-list.ts';
import { AppError } from '#domain/errors.ts';
import { ticketDetail } from '#wire/api/ticket.ts';
import type { Context } from '../../../context.ts';
import { presentTicketDetail } from '../../../present/api-ticket.ts';
import type { Router } from '../../../router.ts';
import { answers, keyed, notFound } from '../answers.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/tickets/{id}',
  summary: 'One ticket.',
  ...keyed,
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: { ...answers(200, ticketDetail, 'The ticket.'), ...notFound },
});

export function readTicket(router: Router, context: Context): void {
  router.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const [row] = await listTickets(context.database.kysely, { id, limit: 1 });
    if (!row) throw new AppError('not_found', `There is no ticket ${id}.`);
    return c.json(presentTicketDetail(row), 200);
  });
}
