import { sql } from 'kysely';
import type { Queries } from '../database.ts';
import type { SavedView } from '../saved-views.ts';
import { countedUpTo } from './inbox-counts.ts';
import { conditions, every, type InboxFilter } from './inbox-list.ts';
import type { Reader } from './inbox-views.ts';

type Counted = Pick<SavedView, 'id'> & { filter: Omit<InboxFilter, 'limit' | 'ids' | 'after'> };

/** How many conversations stand in each saved view, at most 1,000 each; in one question to the database. */
export async function countSavedViews(
  queries: Queries,
  reader: Reader,
  saved: readonly Counted[],
): Promise<Record<string, number>> {
  if (saved.length === 0) return {};
  const counts = saved.map(
    ({ id, filter }) => sql`(${id}::text, (select count(*)::int from (
      select 1 from conversations c join tickets k on k.id = c.ticket_id
      where ${every(conditions(reader, { ...filter, limit: 0 }))} limit ${sql.lit(countedUpTo)}
    ) counted))`,
  );
  const { rows } = await sql<{ id: string; count: number }>`
    select * from (values ${sql.join(counts)}) as held (id, count)`.execute(queries);
  return Object.fromEntries(rows.map(({ id, count }) => [id, count]));
}
