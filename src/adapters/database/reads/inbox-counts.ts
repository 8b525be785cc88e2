import { sql } from 'kysely';
import type { View } from '#wire/console/view.ts';
import type { Queries } from '../database.ts';
import { inView, type Reader } from './inbox-views.ts';

/** Views whose number says what is to do; how much is over or spam tells nobody anything. */
const counted = ['needs-review', 'escalated', 'unassigned', 'mine', 'team', 'ai', 'all', 'snoozed'] as const;

/** How many conversations stand in each view, in one pass over those that are not over. */
export async function countViews(queries: Queries, reader: Reader): Promise<Partial<Record<View, number>>> {
  const columns = counted.map((view) => sql`count(*) filter (where ${inView(view, reader)}) as ${sql.ref(view)}`);
  const { rows } = await sql<Record<(typeof counted)[number], number>>`
    select ${sql.join(columns)} from conversations c
    where c.ticket_state in ('open', 'awaiting_review', 'awaiting_customer', 'escalated') or c.snoozed_until is not null`.execute(
    queries,
  );
  return rows[0] ?? {};
}
