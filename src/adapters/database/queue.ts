import { sql } from 'kysely';
import type { Queue } from '#engine/ports/queue.ts';
import type { Queries } from './database.ts';
import { readSeats, waitingFor } from './team-seats.ts';

/** Enough to know what is usual, and short enough to be true today. */
const mostReplies = 50;
const replyDays = 14;

/** The queue of people, counted from the conversations themselves. */
export function createQueue(queries: Queries): Queue {
  return {
    waiting: (team) => waitingFor(queries, team),
    seats: (team) => readSeats(queries, team),
    async replies(team) {
      const { rows } = await sql<{ from: Date; to: Date }>`
        select h.created_at as "from", first.at as "to"
        from handoffs h
        cross join lateral (
          select min(m.created_at) as at from messages m
          where m.ticket_id = h.ticket_id and m.author_kind = 'human' and m.kind = 'reply' and m.created_at > h.created_at
        ) first
        where h.package ->> 'team' = ${team} and h.created_at > now() - make_interval(days => ${sql.lit(replyDays)}) and first.at is not null
        order by h.created_at desc limit ${sql.lit(mostReplies)}`.execute(queries);
      return rows;
    },
  };
}
