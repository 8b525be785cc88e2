import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeHolderName } from './holder-name.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'handrail-holder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function left(host: string, pid: number, name: string): void {
  mkdirSync(path.join(folder, 'processes'), { recursive: true });
  writeFileSync(path.join(folder, 'processes', `${host}.${pid}`), name);
}

/** A process that is gone. */
const dead = () => spawnSync(process.execPath, ['-e', '']).pid;

it('finds the names of dead processes of this machine, once', async () => {
  left(os.hostname(), dead(), 'theirs');
  const first = await takeHolderName(folder);
  expect(first.left).toEqual(['theirs']);
  expect(first.name).not.toBe('theirs');
  await first.drop();
  expect((await takeHolderName(folder)).left).toEqual([]);
});

it('takes a file with its own number for an earlier process that had it', async () => {
  left(os.hostname(), process.pid, 'mine, before');
  expect((await takeHolderName(folder)).left).toEqual(['mine, before']);
});

it('leaves those alone that live, and those of other machines', async () => {
  left(os.hostname(), process.ppid, 'alive');
  left('another-machine', dead(), 'elsewhere');
  expect((await takeHolderName(folder)).left).toEqual([]);
});
