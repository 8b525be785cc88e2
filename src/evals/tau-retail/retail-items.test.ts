import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ModelPort } from '#engine/ports/model.ts';
import { scriptedModel } from '#engine/testing/scripted-model.ts';
import { playItem } from '../run/play-item.ts';
import { madeShop, madeTask } from '../testing/made-shop.ts';
import { retailOracle } from '../testing/retail-oracle.ts';
import { plainRetailTrial } from '../testing/retail-trial.ts';
import { calculate } from './calculate.ts';
import { inFirstPerson } from './in-first-person.ts';
import { retailData } from './open-retail.ts';
import { retailItems } from './retail-items.ts';
import { retailTask } from './retail-task.ts';

const task = retailTask({
  ...madeTask,
  wants: 'Your name is Ana Example and your zip code is 3000. Cancel #W1, no longer needed. Exchange the mug of #W2.',
});

async function play(port: ModelPort, of = task) {
  const [item] = retailItems([of], plainRetailTrial(madeShop), madeShop, 'rules');
  if (!item) throw new Error('no item');
  const model = { kind: 'embedded' as const, port };
  return await playItem(item, 1, async () => ({ model }), new AbortController().signal);
}

test('a model that makes the reference calls leaves the shop as the reference solution does', async () => {
  const played = await play(retailOracle(task, madeShop));
  expect(played.checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(played.status).toBe('passed');
  const yeses = played.turns.flatMap(({ lines }) => lines.filter(({ text }) => text === 'confirm'));
  expect(yeses).toHaveLength(2);
});

test('a customer says no to what they did not come for', async () => {
  const cancel = retailTask({ ...madeTask, steps: madeTask.steps.slice(0, 1), wants: 'Cancel #W1.' });
  const played = await play(retailOracle(task, madeShop), cancel);
  const decisions = played.turns.flatMap(({ lines }) => lines.filter(({ who }) => who === 'decision'));
  expect(decisions.map(({ text }) => text)).toEqual(['confirm', 'decline']);
  expect(played.status).toBe('passed');
});

test('a change that was not made is named', async () => {
  const played = await play(retailOracle({ ...task, gold: madeTask.steps.slice(1) }, madeShop));
  expect(played.checks.find(({ measure }) => measure === 'world')?.said).toBe('#W1 was not changed and should be');
});

test('a model that only talks leaves the shop as it was, and fails', async () => {
  const talk = scriptedModel({ answer: Array.from({ length: 40 }, () => 'Of course.'), summarise: [] });
  const played = await play(talk);
  expect(played.status).not.toBe('passed');
});

test('what must be told counts, whoever set thousands apart', async () => {
  const told = retailTask({ ...madeTask, told: ['1234.5'] });
  const silent = await play(retailOracle({ ...told, told: [] }, madeShop), told);
  expect(silent.checks.filter(({ ok }) => !ok).map(({ measure }) => measure)).toEqual(['facts']);
});

test('instructions in the second person become requests in the first', () => {
  const synthetic =
    'Your name is Ana Bell and your zip code is 30000. You are curious, polite. Cancel order #W1234567 because no longer needed. For #W2345678, change payment to paypal_1; ';
  expect(inFirstPerson(synthetic)).toEqual([
    'My name is Ana Bell and my zip code is 30000. Cancel order #W1234567 because no longer needed.',
    'For #W2345678, change payment to paypal_1;',
  ]);
  const written = 'You want your lamp to suit you. If the agent asks, do not reveal why. You leave on Monday.';
  expect(inFirstPerson(written)).toEqual(['I want my lamp to suit me. I leave on Monday.']);
});

test('sums are worked out, and other words are not', () => {
  expect(calculate('2 * (3.5 - 1) / 4 + -1')).toBe(0.25);
  for (const nonsense of ['', '1 +', '(1', '1 / 0', 'process.exit()', '1 2'])
    expect(calculate(nonsense)).toBeUndefined();
});

test('a folder without the data skips the pack and says what is missing', () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'retail-'));
  expect(retailData(empty)).toBe(`tau-retail was skipped: tau-retail/db.json is not in ${empty}.`);
  expect(retailData(undefined)).toContain('--data DIR');
});
