import { sql } from 'kysely';
import type { Queries } from '../database.ts';
import { type InboxView, inboxViews, inView, type Viewer } from './inbox-views.ts';

/** Nobody reads a number above this, and counting on costs more the longer a desk is in use. */
export const countedUpTo = 1_000;

/** How many conversations each view holds, at most `countedUpTo` each. */
export async function countInbox(queries: Queries, viewer: Viewer): Promise<Record<InboxView, number>> {
  const columns = inboxViews.map(
    (view) =>
      sql`(select count(*) from (select 1 from conversations c where ${inView(view, viewer)} limit ${sql.lit(countedUpTo)}) counted) as ${sql.ref(view)}`,
  );
  const { rows } = await sql<Record<InboxView, number>>`select ${sql.join(columns)}`.execute(queries);
  return rows[0] as Record<InboxView, number>;
}
