import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#adapters/database/open-database.ts';
import { openTestDatabase } from '#test/support/test-database.ts';

/** Kills of each mode; `KILL_ROUNDS=25` for a long look. */
const kills = Number(process.env.KILL_ROUNDS ?? 1);

let dataDir: string;
const children: ChildProcess[] = [];
const opened: Database[] = [];

// Making a cluster takes seconds: it is made once and copied.
const template = mkdtempSync(path.join(os.tmpdir(), 'handrail-template-'));
beforeAll(async () => {
  await (await openDatabase({ dataDir: template })).close();
}, 120_000);
afterAll(() => rmSync(template, { recursive: true, force: true }));

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'handrail-embedded-'));
  cpSync(template, dataDir, { recursive: true });
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const database of opened.splice(0)) await database.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function open(): Promise<Database> {
  const database = await openDatabase({ dataDir });
  opened.push(database);
  return database;
}

/** A process that writes numbered settings until it is killed, and says each that it got through. */
function writer(mode: 'transaction' | 'single'): {
  child: ChildProcess;
  said: () => number;
  until(count: number): Promise<void>;
} {
  const script = fileURLToPath(new URL('./keep-writing.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  let last = 0;
  let rest = '';
  const waiting = new Set<() => void>();
  child.stdout?.on('data', (data) => {
    const lines = (rest + data).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) last = Number(line);
    for (const wake of waiting) wake();
  });
  return {
    child,
    said: () => last,
    until: (count) =>
      new Promise((resolve, reject) => {
        const look = () => last >= count && resolve();
        waiting.add(look);
        child.once('exit', (code) => reject(new Error(`It ended by itself with ${code}.`)));
        look();
      }),
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('exit', resolve));
}

test('what is written is there again after closing, and the lock with it', async () => {
  const first = await open();
  await first.kysely.insertInto('settings').values({ key: 'a', value: '{"b":[1,null]}' }).execute();
  await first.close();
  const second = await open();
  const row = await second.kysely.selectFrom('settings').select('value').where('key', '=', 'a').executeTakeFirst();
  expect(row).toEqual({ value: { b: [1, null] } });
});

test('a second opening of a folder is refused by naming the holder', async () => {
  await open();
  await expect(openDatabase({ dataDir })).rejects.toMatchObject({
    name: 'StartFault',
    message: expect.stringContaining(`process ${process.pid}`),
    mend: expect.stringContaining('HANDRAIL_DATA_DIR'),
  });
});

test('a folder that cannot be made is told in one sentence', async () => {
  writeFileSync(path.join(dataDir, 'file'), '');
  await expect(openDatabase({ dataDir: path.join(dataDir, 'file', 'under') })).rejects.toMatchObject({
    name: 'StartFault',
  });
});

test.each(['transaction', 'single'] as const)(
  'nothing that was acknowledged is lost to kill -9 (%s), and the folder is free at once',
  async (mode) => {
    let before = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      const writing = writer(mode);
      await writing.until(before + 40 * kill);
      writing.child.kill('SIGKILL');
      await ended(writing.child);
      const acknowledged = writing.said();
      const database = await open();
      const rows = await database.kysely.selectFrom('settings').select('key').where('key', 'like', 'n%').execute();
      const found = new Set(rows.map(({ key }) => Number(key.slice(1))));
      for (let number = 1; number <= acknowledged; number += 1) expect(found).toContain(number);
      // One that was at work when it was killed may be there too, and nothing else.
      expect(found.size).toBeLessThanOrEqual(acknowledged + 1);
      before = Math.max(...found);
      await database.close();
    }
  },
  120_000,
);

test('a query beside the transaction inside a transaction is refused instead of waiting for ever', async () => {
  await using database = await openTestDatabase();
  const wrong = database.transaction(async () => {
    await database.kysely.selectFrom('settings').selectAll().execute();
  });
  await expect(wrong).rejects.toThrow('must go through the transaction object');
  expect(await database.kysely.selectFrom('settings').selectAll().execute()).toEqual([]);
});

test('a failed statement among several leaves no transaction behind', async () => {
  await using database = await openTestDatabase();
  await expect(database.execute('begin; select nonsense; commit')).rejects.toMatchObject({ code: '42703' });
  expect((await database.execute('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('values come as they do from PostgreSQL', async () => {
  await using database = await openTestDatabase();
  const { rows } =
    await sql`select 9007199254740991::bigint as big, 1.5::numeric as fine, now() as now, '{"a":null}'::jsonb as json,
    array['a','b'] as list, '\\x00ff'::bytea as bytes, null::text as none, true as yes`.execute(database.kysely);
  expect(rows).toEqual([
    {
      big: 9007199254740991,
      fine: 1.5,
      now: expect.any(Date),
      json: { a: null },
      list: ['a', 'b'],
      bytes: Buffer.from([0, 255]),
      none: null,
      yes: true,
    },
  ]);
});

test('a large result and a large parameter come through whole', async () => {
  await using database = await openTestDatabase();
  const text = 'ä'.repeat(3_000_000);
  const { rows } = await sql<{ text: string }>`select ${text}::text as text`.execute(database.kysely);
  expect(rows[0]?.text === text).toBe(true);
  const many = await sql<{ n: number }>`select n from generate_series(1, 50000) n`.execute(database.kysely);
  expect(many.rows.at(-1)).toEqual({ n: 50_000 });
});

const strace = ['/usr/bin/strace', '/bin/strace'].find((file) => existsSync(file));
test.skipIf(!strace)('a transaction waits until its log was synced to the disk', async () => {
  const writing = writer('transaction');
  await writing.until(10);
  const trace = spawn(strace as string, ['-f', '-e', 'trace=fsync,fdatasync', '-p', String(writing.child.pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.push(trace);
  let syncs = 0;
  trace.stderr.on('data', (data) => {
    syncs += String(data).split(/f(?:data)?sync\(/).length - 1;
  });
  await new Promise<void>((resolve) => trace.stderr.once('data', () => resolve()));
  const from = writing.said();
  await writing.until(from + 30);
  trace.kill('SIGINT');
  await ended(trace);
  expect(syncs).toBeGreaterThanOrEqual(25);
});

test('before an upgrade the database is copied, and the copy serves the program of before', async () => {
  const settings = 'select value from settings';
  const before = await open();
  await before.execute("insert into settings (key, value) values ('kept', '1')");
  await before.close();
  opened.length = 0;
  const migrationsDir = path.join(dataDir, 'newer');
  cpSync(fileURLToPath(new URL('../../migrations', import.meta.url)), migrationsDir, { recursive: true });
  writeFileSync(path.join(migrationsDir, '9999-drop.sql'), 'delete from settings;');
  mkdirSync(path.join(dataDir, 'before-0009'));
  const warnings: string[] = [];
  const warn = (message: string) => void warnings.push(message);
  const upgraded = await openDatabase({ dataDir, migrationsDir, warn });
  expect((await upgraded.execute(settings)).rows).toEqual([]);
  await upgraded.close();
  expect(warnings).toEqual([expect.stringContaining('before-9999')]);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('before-'))).toEqual(['before-9999']);
  rmSync(path.join(dataDir, 'postgres'), { recursive: true });
  renameSync(path.join(dataDir, 'before-9999'), path.join(dataDir, 'postgres'));
  expect((await (await open()).execute(settings)).rows).toEqual([{ value: 1 }]);
});
