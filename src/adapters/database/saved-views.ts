import type { Queries } from './database.ts';
import { newId } from './new-id.ts';
import { toJsonb } from './storable.ts';

export interface SavedView {
  id: string;
  name: string;
  /** Undefined: the whole team's. */
  userId?: string;
  filter: Record<string, string>;
}

/** The member's own and the team's, by name. */
export async function listSavedViews(queries: Queries, userId: string): Promise<SavedView[]> {
  const rows = await queries
    .selectFrom('saved_views')
    .select(['id', 'name', 'user_id', 'filter'])
    .where((eb) => eb.or([eb('user_id', '=', userId), eb('user_id', 'is', null)]))
    .orderBy('name')
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map(({ id, name, user_id, filter }) => ({ id, name, userId: user_id ?? undefined, filter }));
}

export async function saveView(
  queries: Queries,
  view: Omit<SavedView, 'id'> & { createdBy: string },
): Promise<{ id: string }> {
  const id = newId('svw');
  await queries
    .insertInto('saved_views')
    .values({ id, name: view.name, user_id: view.userId, filter: toJsonb(view.filter), created_by: view.createdBy })
    .execute();
  return { id };
}

/** A member's own views are theirs to remove; the team's are anyone's who may save one. False when there was none. */
export async function removeSavedView(
  queries: Queries,
  id: string,
  by: { userId: string; mayShare: boolean },
): Promise<boolean> {
  const gone = await queries
    .deleteFrom('saved_views')
    .where('id', '=', id)
    .where((eb) =>
      by.mayShare ? eb.or([eb('user_id', '=', by.userId), eb('user_id', 'is', null)]) : eb('user_id', '=', by.userId),
    )
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}
