import { sql } from 'kysely';
import type { Records } from '#domain/tool.ts';
import type { Queries } from './database.ts';
import { toJsonb } from './storable.ts';

/** One look-up: by id, or by a field's value. */
interface Wanted {
  collection: string;
  id: string | null;
  /** What the document holds. */
  holds: Record<string, unknown> | null;
  resolve(rows: Found[]): void;
  reject(fault: unknown): void;
}

interface Found {
  id: string;
  data: unknown;
}

/**
 * Documents of the desk's own, one JSON value an id. Tools look up many things at once, and many
 * tools do so at the same moment: what is wanted together is read with one statement.
 */
export function createRecords(kysely: Queries): Records {
  let wanted: Wanted[] = [];

  const read = (look: Pick<Wanted, 'collection' | 'id' | 'holds'>): Promise<Found[]> =>
    new Promise((resolve, reject) => {
      wanted.push({ ...look, resolve, reject });
      if (wanted.length === 1) setImmediate(() => void readAll());
    });
  const readAll = async () => {
    const all = wanted;
    wanted = [];
    try {
      const found = await readWanted(kysely, all);
      for (const [index, { resolve }] of all.entries()) resolve(found[index] ?? []);
    } catch (fault) {
      for (const { reject } of all) reject(fault);
    }
  };

  return {
    async get(collection, id) {
      const [row] = await read({ collection, id, holds: null });
      return row?.data;
    },
    find: (collection, field, value) => read({ collection, id: null, holds: { [field]: value } }),
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

/**
 * What each wants, in the order of the wants; of several documents by id. The wants are one JSON
 * value: from arrays, whose lengths it knows, PostgreSQL makes a new plan each time. `offset 0`
 * keeps each look-up apart: joined, it takes a JSON value for a hundred wants and reads the whole
 * table, ten times slower at four thousand documents.
 */
async function readWanted(kysely: Queries, wanted: readonly Wanted[]): Promise<Found[][]> {
  const { rows } = await sql<Found & { position: number }>`
    with wanted as (
      select * from jsonb_to_recordset(${toJsonb(
        wanted.map(({ collection, id, holds }, index) => ({ position: index + 1, collection, id, holds })),
      )}::jsonb) as w (position int, collection text, id text, holds jsonb)
    )
    select w.position, r.id, r.data from wanted w cross join lateral (
      select id, data from desk_records where collection = w.collection and id = w.id offset 0
    ) r
    union all
    select w.position, r.id, r.data from wanted w cross join lateral (
      select id, data from desk_records where collection = w.collection and data @> w.holds offset 0
    ) r
    order by position, id`.execute(kysely);
  const found: Found[][] = wanted.map(() => []);
  for (const { position, id, data } of rows) found[position - 1]?.push({ id, data });
  return found;
}
