import { AppError } from '#domain/errors.ts';
import type { Queries } from './database.ts';
import { newId } from './new-id.ts';

export interface CannedReply {
  id: string;
  name: string;
  body: string;
  updatedBy: string;
  updatedAt: Date;
}

/** All of them by name. */
export async function listCannedReplies(queries: Queries): Promise<CannedReply[]> {
  const rows = await queries
    .selectFrom('canned_replies')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    body: row.body,
    updatedBy: row.updated_by,
    updatedAt: row.updated_at,
  }));
}

interface Written {
  /** Without: a new one. */
  id?: string;
  name: string;
  body: string;
  userId: string;
}

/** Writes a reply. Contract: `conflict` when another has the name, `not_found` when there is none to change. */
export async function writeCannedReply(queries: Queries, { id, name, body, userId }: Written): Promise<{ id: string }> {
  const other = await queries
    .selectFrom('canned_replies')
    .select('id')
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .where('id', '<>', id ?? '')
    .executeTakeFirst();
  if (other) throw new AppError('conflict', `There is a reply named “${name}” already.`, { field: 'name' });
  const values = { name, body, updated_by: userId, updated_at: new Date() };
  if (!id) {
    const made = newId('cnd');
    await queries
      .insertInto('canned_replies')
      .values({ id: made, ...values })
      .execute();
    return { id: made };
  }
  const changed = await queries
    .updateTable('canned_replies')
    .set(values)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!changed) throw new AppError('not_found', 'There is no such reply.');
  return changed;
}

/** False when there was none. */
export async function removeCannedReply(queries: Queries, id: string): Promise<boolean> {
  const gone = await queries.deleteFrom('canned_replies').where('id', '=', id).returning('id').executeTakeFirst();
  return gone !== undefined;
}
