import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '#adapters/database/open-database.ts';
import { newDatabase, startTestPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `vector`: whether the server has the extension pgvector. */
    postgres: { url: string; template: string; vector: boolean };
  }
}

/** Once before the tests of the database: a server for all of them, and a database with every migration to copy. */
export default async function startShared(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestPostgres();
  const migrated = await server.newDatabase();
  const database = await openDatabase({ url: migrated, dataDir: '' });
  const { rows } = await database.execute(`select 1 from pg_available_extensions where name = 'vector'`);
  await database.close();
  project.provide('postgres', {
    url: server.url,
    template: new URL(migrated).pathname.slice(1),
    vector: rows.length > 0,
  });
  return () => server.stop();
}

/** Address of an empty database of the caller's own, on the shared server. */
export async function emptyPostgres(): Promise<string> {
  return await newDatabase(inject('postgres').url);
}

/** The same with every migration applied. */
export async function migratedPostgres(): Promise<string> {
  const { url, template } = inject('postgres');
  return await newDatabase(url, template);
}
