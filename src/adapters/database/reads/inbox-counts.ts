import { sql } from 'kysely';
import type { View } from '#wire/console/view.ts';
import type { Queries } from '../database.ts';
import { inView, type Reader } from './inbox-views.ts';

/** Views whose number says what is to do; how much is over or spam tells nobody anything. */
const counted = [
  'needs-review',
  'escalated',
  'unassigned',
  'mine',
  'mentions',
  'team',
  'ai',
  'all',
  'snoozed',
] as const;

/** Nobody reads a number above this, and counting on costs more the longer a desk is in use. */
export const countedUpTo = 1_000;

/** How many conversations stand in each view, at most 1,000 each. */
export async function countViews(queries: Queries, reader: Reader): Promise<Partial<Record<View, number>>> {
  const columns = counted.map(
    (view) =>
      sql`(select count(*) from (select 1 from conversations c where ${inView(view, reader)} limit ${sql.lit(countedUpTo)}) counted) as ${sql.ref(view)}`,
  );
  const { rows } = await sql<Record<(typeof counted)[number], number>>`select ${sql.join(columns)}`.execute(queries);
  return rows[0] ?? {};
}
