import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '#adapters/database/open-database.ts';
import { emptyPostgres } from '#test/support/shared-postgres.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder of migrations. */
function migrations(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'handrail-migrations-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

// `openDatabase` frees turns on the embedded database only, so these need no real tables.
const first = { '0001-first.sql': 'create table notes (id text primary key); insert into notes values (1);' };
const second = { ...first, '0002-second.sql': "alter table notes add body text not null default 'none';" };

async function rows(url: string, migrationsDir: string, sql: string) {
  await using database = await openDatabase({ url, dataDir: '', migrationsDir });
  return (await database.execute(sql)).rows;
}

test('six processes that start together on an empty database apply each file once', async () => {
  const url = await emptyPostgres();
  const migrationsDir = migrations(second);
  const opened = await Promise.all(Array.from({ length: 6 }, () => openDatabase({ url, dataDir: '', migrationsDir })));
  for (const database of opened) await database.close();
  expect(await rows(url, migrationsDir, 'select id, body from notes')).toEqual([{ id: '1', body: 'none' }]);
  expect(await rows(url, migrationsDir, 'select name from schema_migrations order by number')).toEqual([
    { name: '0001-first.sql' },
    { name: '0002-second.sql' },
  ]);
});

test('a later file is applied to what is there', async () => {
  const url = await emptyPostgres();
  await rows(url, migrations(first), 'select 1');
  expect(await rows(url, migrations(second), 'select body from notes')).toEqual([{ body: 'none' }]);
});

test('a database newer than the program is refused with what to do', async () => {
  const url = await emptyPostgres();
  await rows(url, migrations(second), 'select 1');
  await expect(openDatabase({ url, dataDir: '', migrationsDir: migrations(first) })).rejects.toMatchObject({
    name: 'StartFault',
    message: expect.stringContaining('0002-second.sql'),
    mend: expect.stringContaining('newer version'),
  });
});

test('a file that was applied and then changed is refused', async () => {
  const url = await emptyPostgres();
  await rows(url, migrations(first), 'select 1');
  const changed = migrations({ '0001-first.sql': 'create table notes (id text primary key);' });
  await expect(openDatabase({ url, dataDir: '', migrationsDir: changed })).rejects.toMatchObject({
    name: 'StartFault',
    message: expect.stringContaining('0001-first.sql'),
  });
});

test('a file that fails leaves nothing of itself behind', async () => {
  const url = await emptyPostgres();
  const broken = migrations({ ...first, '0002-second.sql': 'create table half (id int); select nonsense;' });
  await expect(openDatabase({ url, dataDir: '', migrationsDir: broken })).rejects.toThrow('nonsense');
  expect(await rows(url, migrations(first), "select to_regclass('half') as half")).toEqual([{ half: null }]);
});

const unreachable: [string, (url: URL) => void, RegExp][] = [
  ['a wrong password', (url) => (url.password = 'wrong'), /refused the user or the password/],
  ['no password', (url) => (url.password = ''), /password/],
  ['a database that is not there', (url) => (url.pathname = '/nowhere'), /has no such database/],
  ['a port where nothing listens', (url) => (url.port = '1'), /Nothing answers at 127\.0\.0\.1:1/],
  ['an unknown host', (url) => (url.hostname = 'nowhere.invalid'), /host of nowhere\.invalid:\d+\/\w+ is not known/],
  ['TLS that the server does not speak', (url) => (url.search = '?sslmode=verify-full'), /TLS/],
];

test.each(unreachable)('%s is told in one sentence, without the password', async (_what, change, sentence) => {
  const url = new URL(await emptyPostgres());
  change(url);
  const fault = await openDatabase({ url: url.href, dataDir: '' }).catch((error: unknown) => error);
  expect(fault).toMatchObject({
    name: 'StartFault',
    message: expect.stringMatching(sentence),
    mend: expect.stringMatching(/\.$/),
  });
  expect(JSON.stringify([(fault as Error).message])).not.toContain('handrail@');
});

test('an address that is none is told in one sentence', async () => {
  await expect(openDatabase({ url: 'postgres://:not an address', dataDir: '' })).rejects.toMatchObject({
    name: 'StartFault',
  });
});
