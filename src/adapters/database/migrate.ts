import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { StartFault } from './start-fault.ts';

interface Migration {
  number: number;
  name: string;
  text: string;
  sha256: string;
}

const ownFolder = fileURLToPath(new URL('../../../migrations', import.meta.url));

/** Any number that nothing else on the same PostgreSQL is likely to lock. */
const lock = 7_263_417;

function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => /^\d{4}-.+\.sql$/.test(file))
    .sort();
  return files.map((name, index) => {
    const number = Number(name.slice(0, 4));
    // Two files of one number, as two branches bring them: only one of them would ever be applied.
    if (files[index - 1]?.startsWith(name.slice(0, 4))) throw new Error(`${folder} has two files of number ${number}.`);
    const text = readFileSync(path.join(folder, name), 'utf8');
    return { number, name, text, sha256: createHash('sha256').update(text).digest('hex') };
  });
}

/** Called once before a database that holds something changes, with the number of the first change. */
export type BeforeUpgrade = (number: number) => Promise<unknown>;

/**
 * Applies the numbered SQL files that are not in the database yet, each in a transaction of its
 * own and each once, however many processes start together. Forward only.
 */
export async function migrate(
  database: Database,
  folder = ownFolder,
  beforeUpgrade: BeforeUpgrade = async () => {},
): Promise<void> {
  const migrations = readMigrations(folder);
  const known = await appliedTo(database, migrations);
  const next = migrations.find(({ number }) => !known.includes(number));
  if (!next) return;
  if (known.length > 0) await beforeUpgrade(next.number);
  for (const migration of migrations) {
    await database.transaction(async (tx) => {
      await sql`select pg_advisory_xact_lock(${lock})`.execute(tx);
      await sql`create table if not exists schema_migrations (
        number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now()
      )`.execute(tx);
      const applied = await tx.selectFrom('schema_migrations').selectAll().execute();
      refuse(applied, migrations);
      if (applied.some(({ number }) => number === migration.number)) return;
      await sql.raw(migration.text).execute(tx);
      const { number, name, sha256 } = migration;
      await tx.insertInto('schema_migrations').values({ number, name, sha256 }).execute();
    });
  }
}

/** The usual start: one read, no lock. */
async function appliedTo(database: Database, migrations: Migration[]): Promise<number[]> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('schema_migrations') is not null as there`.execute(
    database.kysely,
  );
  if (!rows[0]?.there) return [];
  const applied = await database.kysely.selectFrom('schema_migrations').selectAll().execute();
  refuse(applied, migrations);
  return applied.map(({ number }) => number);
}

function refuse(applied: { number: number; name: string; sha256: string }[], migrations: Migration[]): void {
  const byNumber = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const { number, name, sha256 } of applied) {
    const own = byNumber.get(number);
    if (!own) {
      throw new StartFault(
        `The database was made by a newer version of the program: it has the change ${name}, which this version does not know.`,
        'Start the newer version, or restore a backup from before the upgrade.',
      );
    }
    if (own.sha256 !== sha256) {
      throw new StartFault(
        `The file ${own.name} in migrations differs from what was applied to this database.`,
        'Restore the file as it was and put the change into a new numbered file.',
      );
    }
  }
}
