import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEmbedded } from '#adapters/database/embedded/open-embedded.ts';
import { type Database, withSchema } from '#adapters/database/open-database.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const migrations = path.join(root, 'migrations');

/** Changes when the schema or the database does, and then a new archive is made. */
function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json')));
  for (const file of readdirSync(migrations).sort()) hash.update(readFileSync(path.join(migrations, file)));
  return hash.digest('hex').slice(0, 16);
}

/** An archive of an empty database with every migration applied; made once and kept in `.cache`. */
async function migratedArchive(): Promise<Uint8Array> {
  const file = path.join(root, '.cache', `test-database-${fingerprint()}.tar`);
  if (existsSync(file)) return readFileSync(file);
  const sessions = await openEmbedded({ initdb: ['--wal-segsize=1'] });
  const database = await withSchema(sessions);
  // 18 MB to load at each opening instead of 42: no other database, and a log in small files.
  await database.execute(`update pg_database set datistemplate = false where datname like 'template%'`);
  for (const template of ['template0', 'template1']) await database.execute(`drop database ${template}`);
  await database.execute('checkpoint');
  const archive = await sessions.dump();
  await database.close();
  mkdirSync(path.dirname(file), { recursive: true });
  // Several test processes may do this at once: whoever renames last wins, and all are the same.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, archive);
  renameSync(draft, file);
  return archive;
}

/** An empty database in memory with every migration applied, gone when it is closed. */
export async function openTestDatabase(options: { pgvector?: boolean } = {}): Promise<Database> {
  return await withSchema(await openEmbedded({ ...options, archive: await migratedArchive() }));
}
