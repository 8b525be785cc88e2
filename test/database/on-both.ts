import { afterAll, beforeAll, describe } from 'vitest';
import { type Database, openDatabase } from '#adapters/database/open-database.ts';
import { migratedPostgres } from '#test/support/shared-postgres.ts';
import { openTestDatabase } from '#test/support/test-database.ts';

/** What a contract suite gets: a database, and another opening of the same one. */
export interface Bench {
  readonly database: Database;
  /** As another process would have it; on the embedded database, which has one session, the same. */
  readonly other: Database;
}

/** Runs one suite on the embedded database and on a real PostgreSQL. */
export function onBoth(name: string, suite: (bench: Bench) => void): void {
  describe(`${name} (embedded)`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await openTestDatabase();
    });
    afterAll(async () => {
      await database.close();
    });
    suite({
      get database() {
        return database;
      },
      get other() {
        return database;
      },
    });
  });
  describe(`${name} (postgres)`, () => {
    let database: Database;
    let other: Database;
    beforeAll(async () => {
      const url = await migratedPostgres();
      database = await openDatabase({ url, dataDir: '' });
      other = await openDatabase({ url, dataDir: '' });
    });
    afterAll(async () => {
      await other?.close();
      await database?.close();
    });
    suite({
      get database() {
        return database;
      },
      get other() {
        return other;
      },
    });
  });
}
