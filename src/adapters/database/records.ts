import { sql } from 'kysely';
import type { Records } from '#domain/tool.ts';
import type { Queries } from './database.ts';
import { toJsonb } from './storable.ts';

/** Documents of the desk's own, one JSON value an id. */
export function createRecords(kysely: Queries): Records {
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
        .where(sql<boolean>`data @> ${toJsonb({ [field]: value })}::jsonb`)
        .orderBy('id')
        .execute();
    },
    async put(collection, id, data) {
      await kysely
        .insertInto('desk_records')
        .values({ collection, id, data: toJsonb(data) })
        .onConflict((conflict) => conflict.columns(['collection', 'id']).doUpdateSet({ data: toJsonb(data) }))
        .execute();
    },
    async insert(collection, id, data) {
      const row = await kysely
        .insertInto('desk_records')
        .values({ collection, id, data: toJsonb(data) })
        .onConflict((conflict) => conflict.columns(['collection', 'id']).doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
