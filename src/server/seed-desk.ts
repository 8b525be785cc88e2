import type { Database } from '#adapters/database/database.ts';
import { getSetting, setSetting } from '#adapters/database/settings.ts';
import type { Desk } from '#domain/desk.ts';

/** Rows a statement writes at once. */
const batch = 500;

/** Gives the desk's own records their first contents, once per database. */
export async function seedDesk(database: Database, desk: Desk, now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  const marker = `seeded:${desk.id}`;
  if (!desk.seed || (await getSetting(database.kysely, marker))) return;
  const rows = desk.seed(day).map(({ collection, id, data }) => ({ collection, id, data: JSON.stringify(data) }));
  for (let from = 0; from < rows.length; from += batch) {
    const part = rows.slice(from, from + batch);
    await database.kysely
      .insertInto('desk_records')
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await setSetting(database.kysely, marker, true);
}
