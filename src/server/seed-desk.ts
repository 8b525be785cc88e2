import type { Database } from '#adapters/database/database.ts';
import { seedRecords } from '#adapters/database/desk-records.ts';
import { getSetting, setSetting } from '#adapters/database/settings.ts';
import type { Desk } from '#domain/desk.ts';

/** Gives the desk's own records their first contents, once per database. */
export async function seedDesk(database: Database, desk: Desk): Promise<void> {
  const marker = `seeded:${desk.id}`;
  if (!desk.seed || (await getSetting(database.kysely, marker))) return;
  const collections = Map.groupBy(desk.seed(), (row) => row.collection);
  for (const [collection, rows] of collections) await seedRecords(database, collection, rows);
  await setSetting(database.kysely, marker, true);
}
