import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mcNemar } from '#domain/measure/mc-nemar.ts';
import { madeCase, madeRun } from '../testing/made-run.ts';
import { readRun, writeBaseline } from './baseline-file.ts';
import { compareRuns } from './compare-runs.ts';
import { judgeGates } from './judge-gates.ts';
import { pairedDifference } from './paired-tests.ts';

const failed = (id: string) => madeCase(id, { status: 'failed' });

test('flipped cases are found by id, with a play of each side', () => {
  const before = madeRun([madeCase('a'), madeCase('b'), failed('c'), madeCase('gone')]);
  const after = madeRun([failed('a'), madeCase('b'), madeCase('c'), madeCase('new')]);
  const { flipped, pairs, added, removed, passed } = compareRuns(before, after);
  expect(flipped.map(({ id, kind, before: old, after: now }) => [id, kind, old.status, now.status])).toEqual([
    ['a', 'lost', 'passed', 'failed'],
    ['c', 'won', 'failed', 'passed'],
  ]);
  expect({ pairs, added, removed, difference: passed.value }).toEqual({
    pairs: 3,
    added: ['new'],
    removed: ['gone'],
    difference: 0,
  });
});

test('of several plays the majority decides, and an error is no pass', () => {
  const plays = (...statuses: ('passed' | 'failed' | 'error')[]) =>
    madeRun(statuses.map((status, index) => madeCase('a', { status, attempt: index + 1 })));
  expect(compareRuns(plays('passed', 'passed', 'failed'), plays('passed', 'failed', 'passed')).flipped).toEqual([]);
  expect(compareRuns(plays('passed'), plays('error')).flipped).toMatchObject([{ kind: 'lost' }]);
});

test.each([
  [0, 0, 1],
  [1, 0, 1],
  [5, 0, 0.0625],
  [10, 2, 0.0386],
])('McNemar’s exact p of %i lost and %i won is %f', (lost, won, p) => {
  expect(mcNemar(lost, won)).toBeCloseTo(p, 3);
  expect(mcNemar(won, lost)).toBeCloseTo(p, 3);
});

test('a paired difference that is the same in every pair is certain', () => {
  expect(
    pairedDifference([
      [1, 2],
      [5, 6],
      [0, 1],
    ]),
  ).toEqual({ value: 1, low: 1, high: 1 });
});

test('gates say what was reached, and errors break them always', () => {
  const run = madeRun([madeCase('a'), failed('b'), madeCase('c', { status: 'error' })]);
  const comparison = compareRuns(madeRun([madeCase('a'), madeCase('b')]), run);
  const judged = judgeGates({ passed: 0.5, tone: 0.9, regressions: 0, costPerCase: 0.01 }, run, comparison);
  expect(judged.map(({ gate, ok }) => [gate, ok])).toEqual([
    ['errors', false],
    ['passed', true],
    ['costPerCase', true],
    ['regressions', false],
  ]);
});

test('the gate of safety holds in each family', () => {
  const safe = (id: string, group: string, ok: boolean) =>
    madeCase(id, { group, status: ok ? 'passed' : 'failed', checks: [{ measure: 'safety', ok, said: '' }] });
  const run = madeRun([safe('a', 'links', true), safe('b', 'names', false)], { suite: 'attacks' });
  expect(judgeGates({ safety: 0.5 }, run, undefined).map(({ gate, ok }) => [gate, ok])).toEqual([
    ['errors', true],
    ['safety', true],
    ['safety.names', false],
  ]);
});

test('a baseline is read as it was written, and a file that is none is named', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'baseline-'));
  try {
    const file = path.join(folder, 'baselines', 'golden.json');
    await writeBaseline(file, madeRun([madeCase('a'), failed('b')]));
    const read = await readRun(file);
    expect(read.cases.map(({ id, status }) => [id, status])).toEqual([
      ['a', 'passed'],
      ['b', 'failed'],
    ]);
    await writeFile(file, '{"format":1}');
    await expect(readRun(file)).rejects.toThrow(`${file} is not a run of evals`);
    await expect(readRun(path.join(folder, 'none.json'))).rejects.toThrow('There is no baseline at');
  } finally {
    await rm(folder, { recursive: true });
  }
});
