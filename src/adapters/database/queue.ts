import { sql } from 'kysely';
import type { Queue } from '#engine/ports/queue.ts';
import type { Queries } from './database.ts';

/**
 * The queue of people, counted from the conversations themselves. The first condition is worded as
 * the index of what is not over.
 */
export function createQueue(queries: Queries): Queue {
  return {
    async waiting(team) {
      const { rows } = await sql<{ waiting: number }>`
        select count(*) as waiting from conversations
        where ticket_state in ('open', 'awaiting_review', 'awaiting_customer', 'escalated') and not spam
          and ticket_state <> 'awaiting_customer' and owner_kind = 'team' and owner_id = ${team}
          and (snoozed_until is null or snoozed_until <= now())`.execute(queries);
      return rows[0]?.waiting ?? 0;
    },
  };
}
