import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { noUsage } from '#domain/usage.ts';
import type { ModelPort, ModelRequest } from '#engine/ports/model.ts';
import { scriptedModel } from '#engine/testing/scripted-model.ts';
import type { EvalRunHead } from '#wire/console/evals.ts';
import { terminalReport } from '../report/terminal-report.ts';
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
  const paid = (id: string) =>
    item(id, async (model) => {
      await ask(model.port);
      return { turns: [madeTurn()], checks: [{ measure: 'outcome', ok: true, said: '' }], faults: [] };
    });
  const modelOf = pricedModel('claude-haiku-5-5');
  const { cases } = await run(['a', 'b', 'c'].map(paid), { modelOf, maxCost: 0.00015, parallel: 1 });
  expect(cases.map(({ status, error }) => error ?? status)).toEqual([
    'passed',
    'passed',
    'not played: the cost limit of $0.00015 was reached',
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

/** A model that takes a thousand tokens for each answer. */
function pricedModel(model: string) {
  const port: ModelPort = {
    async *stream(request, signal) {
      for await (const event of scriptedModel([{ text: 'Hello.', model }]).stream(request, signal)) {
        if (event.type !== 'finished') yield event;
        else yield { ...event, response: { ...event.response, provider: 'claude', usage: thousand } };
      }
    },
  };
  return async () => ({ model: { kind: 'claude' as const, port } });
}
const thousand = { ...noUsage, inputTokens: 1_000 };
const request: ModelRequest = {
  role: 'judge',
  system: [],
  tools: [],
  toolChoice: 'none',
  messages: [],
  maxOutputTokens: 100,
};
async function ask(model: ModelPort) {
  for await (const _ of model.stream(request, new AbortController().signal));
}

test('what judge and simulated customer cost is counted apart, and against the limit', async () => {
  const judged = (id: string) =>
    item(id, async (model) => {
      await ask(model.judge);
      await ask(model.customer);
      await ask(model.customer);
      return { turns: [], checks: [{ measure: 'judge', ok: true, said: '' }], faults: [] };
    });
  const { cases, summary } = await run(['a', 'b', 'c'].map(judged), {
    modelOf: pricedModel('claude-haiku-5-5'),
    parallel: 1,
    maxCost: 0.0005,
  });
  expect(summary).toMatchObject({ costMicros: 600, spent: { desk: 0, judge: 200, customer: 400, unpriced: 0 } });
  expect(cases.map(({ status }) => status)).toEqual(['passed', 'passed', 'error']);
});

test('what a play cost that broke counts all the same, and what has no price is named', async () => {
  const broken = item('broken', async (model) => {
    await ask(model.judge);
    throw new Error('the judge answered nonsense');
  });
  const priced = await run([broken], { modelOf: pricedModel('claude-haiku-5-5') });
  expect(priced.summary).toMatchObject({ errors: 1, costMicros: 100 });
  const unknown = await run([broken], { modelOf: pricedModel('another-model') });
  expect(unknown.summary.spent).toMatchObject({ judge: 0, unpriced: 1 });
  expect(terminalReport(unknown)).toContain('1 calls without a price');
});
