import { sql } from 'kysely';
import type { Records } from '#domain/tool.ts';
import type { Database } from './database.ts';

/** Documents of the desk's own, one JSON value an id. */
export function createRecords(database: Database): Records {
  const { kysely } = database;
  return {
    async get(collection, id) {
      const row = await kysely
        .selectFrom('desk_records')
        .select('data')
        .where('collection', '=', collection)
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.data;
    },
    async find(collection, field, value) {
      return await kysely
        .selectFrom('desk_records')
        .select(['id', 'data'])
        .where('collection', '=', collection)
        .where(sql<boolean>`data @> ${JSON.stringify({ [field]: value })}::jsonb`)
        .orderBy('id')
        .execute();
    },
    async put(collection, id, data) {
      await kysely
        .insertInto('desk_records')
        .values({ collection, id, data: JSON.stringify(data) })
        .onConflict((conflict) => conflict.columns(['collection', 'id']).doUpdateSet({ data: JSON.stringify(data) }))
        .execute();
      await database.durable();
    },
    async insert(collection, id, data) {
      const row = await kysely
        .insertInto('desk_records')
        .values({ collection, id, data: JSON.stringify(data) })
        .onConflict((conflict) => conflict.columns(['collection', 'id']).doNothing())
        .returning('id')
        .executeTakeFirst();
      await database.durable();
      return row !== undefined;
    },
  };
}

/** Puts many documents at once, for a seed: those that are there already stay as they are. */
export async function seedRecords(
  database: Database,
  collection: string,
  documents: readonly { id: string; data: unknown }[],
): Promise<void> {
  await sql`
    insert into desk_records (collection, id, data)
    select ${collection}, id, data from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as d (id text, data jsonb)
    on conflict (collection, id) do nothing`.execute(database.kysely);
}
