import { z } from 'zod';
import { defineJob } from '#adapters/database/jobs.ts';
import { changeTicketState } from '#adapters/database/move-ticket.ts';
import type { Context } from '../context.ts';

const hourMs = 3_600_000;
/** An answer that nobody came back about for this long settled the issue (product.md §8). */
const settledAfterMs = 72 * hourMs;
/** A resolution can be taken back for a week; then the ticket is closed. */
const closedAfterMs = 7 * 24 * hourMs;
/** Tickets moved in one run; the rest follow in the next. */
const mostAtOnce = 200;

/** Resolves what was answered and left, and closes what was resolved a week ago. */
export function settleTickets({ database, ports, log }: Pick<Context, 'database' | 'ports' | 'log'>) {
  const due = (states: string[], before: Date) =>
    database.kysely
      .selectFrom('tickets')
      .select('id')
      .where('state', 'in', states)
      .where('updated_at', '<', before)
      .limit(mostAtOnce)
      .execute();
  return defineJob({
    name: 'tickets-settle',
    payload: z.object({}),
    every: '*/5 * * * *',
    handler: async () => {
      const now = ports.clock.now().getTime();
      const settled = await due(['awaiting_customer'], new Date(now - settledAfterMs));
      const over = await due(['resolved', 'awaiting_csat'], new Date(now - closedAfterMs));
      const moves = [
        ...settled.map(({ id }) => ({ ticketId: id, to: 'resolved' as const })),
        ...over.map(({ id }) => ({ ticketId: id, to: 'closed' as const })),
      ];
      for (const move of moves) {
        // Somebody may have moved it since: the domain refuses, and that is fine.
        await changeTicketState(database, move).catch((err) => log.info({ err, ...move }, 'ticket was not settled'));
      }
    },
  });
}
