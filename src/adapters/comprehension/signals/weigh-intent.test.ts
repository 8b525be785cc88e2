import { expect, it } from 'vitest';
import { learnedSignals } from './signal-examples.ts';
import { weighIntent } from './weigh-intent.ts';

const all = (p: number) =>
  Object.fromEntries(learnedSignals.map((signal) => [signal, p])) as Parameters<typeof weighIntent>[0];
const read = (intent: string, probability: number) => ({
  intents: [{ intent, probability }],
  outOfScope: 1 - probability,
  strangeness: 0,
});
const grave = new Set(['legal']);

it('a plainly everyday intent calls off an alarm that was near even odds, and no sure one', () => {
  expect(weighIntent(all(0.6), read('reset_password', 0.94), grave).securityReport).toBeLessThan(0.5);
  expect(weighIntent(all(0.9), read('reset_password', 0.94), grave).securityReport).toBeGreaterThan(0.5);
});

it('leaves a request for a person and frustration as they were', () => {
  const { wantsHuman, frustration } = weighIntent(all(0.6), read('reset_password', 0.94), grave);
  expect([wantsHuman, frustration]).toEqual([0.6, 0.6]);
});

it('says nothing when the intent is unsure, grave or missing', () => {
  for (const reading of [read('reset_password', 0.7), read('legal', 0.99), { ...read('', 0), intents: [] }]) {
    expect(weighIntent(all(0.6), reading, grave)).toEqual(all(0.6));
  }
});
