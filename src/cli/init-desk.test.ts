import { mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDesk } from '#adapters/desk/check-desk.ts';
import { DeskFaults } from '#adapters/desk/desk-faults.ts';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { readGolden } from '#evals/golden/read-golden.ts';
import { initDesk } from './init-desk.ts';

let parent: string;
beforeAll(async () => {
  parent = await realpath(await mkdtemp(path.join(tmpdir(), 'init-')));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

test('a new desk passes the check and loads', async () => {
  const folder = path.join(parent, 'deep/my-desk');
  await initDesk(folder);
  expect(await checkDesk(folder)).toEqual([]);
  const { desk, articles } = await loadDesk(folder);
  expect(desk.id).toBe('my-desk');
  expect(articles.length).toBeGreaterThan(0);
  const golden = await readGolden(folder);
  expect(golden.faults).toEqual([]);
  expect(golden.cases.length).toBeGreaterThan(0);
});

const refusal = async (folder: string) => {
  const thrown = await initDesk(folder).catch((fault: unknown) => fault);
  if (!(thrown instanceof DeskFaults)) throw new Error(`Expected a refusal, got ${String(thrown)}`);
  return thrown.faults[0]?.problem;
};

test('a folder that holds something is left as it is', async () => {
  const folder = path.join(parent, 'full');
  await initDesk(folder);
  await writeFile(path.join(folder, 'desk.config.ts'), 'mine');
  const before = await readdir(folder);
  expect(await refusal(folder)).toBe('is not empty');
  expect(await readdir(folder)).toEqual(before);
});

test('a file, and a name that cannot be an id, are refused', async () => {
  await writeFile(path.join(parent, 'file'), 'x');
  expect(await refusal(path.join(parent, 'file'))).toBe('is a file');
  expect(await refusal(path.join(parent, 'My Desk'))).toBe('cannot be the name of a desk');
});
