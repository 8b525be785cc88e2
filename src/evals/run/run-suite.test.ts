import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { scriptedModel } from '#engine/testing/scripted-model.ts';
import type { EvalRunHead } from '#wire/console/evals.ts';
import { madeCase, madeTurn } from '../testing/made-run.ts';
import type { EvalItem } from './eval-item.ts';
import { openRunLog } from './run-log.ts';
import { runSuite } from './run-suite.ts';

const head: EvalRunHead = {
  format: 1,
  id: 'run-1',
  suite: 'golden',
  desk: { id: 'acme', version: 'v1' },
  model: 'embedded',
  repeats: 1,
  startedAt: '2026-11-21T10:00:00.000Z',
};
const modelOf = async () => ({ model: { kind: 'embedded' as const, port: scriptedModel([]) } });
const item = (id: string, play: EvalItem['play']): EvalItem => ({ id, tags: [], wanted: [], play });
const good = (id: string) =>
  item(id, async () => ({ turns: [madeTurn()], checks: [{ measure: 'outcome', ok: true, said: '' }], faults: [] }));
const run = (items: EvalItem[], more: Partial<Parameters<typeof runSuite>[0]> = {}) =>
  runSuite({ head, items, unread: [], modelOf, parallel: 3, signal: new AbortController().signal, ...more });

test('whatever cannot be judged is an error with its reason, never a pass', async () => {
  const { cases, summary } = await run(
    [
      good('good'),
      item('throws', async () => Promise.reject(new Error('the desk has no demo customer `X`'))),
      item('faulty', async () => ({ turns: [madeTurn()], checks: [], faults: ['the recording of faulty is stale'] })),
      item('empty', async () => ({ turns: [madeTurn()], checks: [], faults: [] })),
    ],
    { unread: [{ id: 'evals/a.yaml:3', at: 'evals/a.yaml:3', problem: 'is not YAML' }] },
  );
  expect(cases.map(({ id, status, error }) => [id, status, error])).toEqual([
    ['evals/a.yaml:3', 'error', 'is not YAML'],
    ['good', 'passed', undefined],
    ['throws', 'error', 'the desk has no demo customer `X`'],
    ['faulty', 'error', 'the recording of faulty is stale'],
    ['empty', 'error', 'nothing was checked'],
  ]);
  expect(summary).toMatchObject({ passed: 1, failed: 0, errors: 4 });
});

test('a model that cannot be had is an error of each of its cases', async () => {
  const { cases } = await run([good('a')], { modelOf: async () => Promise.reject(new Error('has no recording')) });
  expect(cases).toMatchObject([{ status: 'error', error: 'has no recording' }]);
});

test('above the cost limit no further case is begun', async () => {
  const items = ['a', 'b', 'c'].map(good);
  const { cases } = await run(items, { maxCost: 0.0015, parallel: 1 });
  expect(cases.map(({ status, error }) => error ?? status)).toEqual([
    'passed',
    'passed',
    'not played: the cost limit of $0.0015 was reached',
  ]);
});

test('each case is played as often as asked, some at once, and told of as it ends', async () => {
  const told: string[] = [];
  const { cases } = await run(['a', 'b'].map(good), {
    head: { ...head, repeats: 2 },
    onCase: ({ id, attempt }, { done, of }) => void told.push(`${id}${attempt} ${done}/${of}`),
  });
  expect(cases.map(({ id, attempt }) => `${id}${attempt}`)).toEqual(['a1', 'a2', 'b1', 'b2']);
  expect(told).toHaveLength(4);
});

test('a stopped run goes on where it was, and plays again what was an error', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'run-log-'));
  try {
    const first = await openRunLog(folder, head, false);
    await first.add(madeCase('a'));
    await first.add(madeCase('b', { status: 'error', error: 'no network' }));
    const second = await openRunLog(folder, { ...head, id: 'run-2' }, true);
    expect([second.head.id, second.done.map(({ id }) => id)]).toEqual(['run-1', ['a']]);
    let plays = 0;
    const counted = ['a', 'b'].map((id) =>
      item(id, async (...given) => {
        plays += 1;
        return good(id).play(...given);
      }),
    );
    expect((await run(counted, { done: second.done })).summary.passed).toBe(2);
    expect(plays).toBe(1);
    const other = await openRunLog(folder, { ...head, desk: { id: 'acme', version: 'v2' } }, true);
    expect(other.done).toEqual([]);
    await second.remove();
  } finally {
    await rm(folder, { recursive: true });
  }
});
