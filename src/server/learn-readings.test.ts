import { expect, it } from 'vitest';
import { createRelearn } from './learn-readings.ts';

const none = { intents: [], signals: [] };

it('serves all who ask while it learns with one more round', async () => {
  let finish = () => {};
  let rounds = 0;
  const relearn = createRelearn(
    async () => none,
    {
      learn: () => {
        rounds += 1;
        return new Promise<void>((resolve) => {
          finish = resolve;
        });
      },
    },
    () => {},
  );
  const first = relearn();
  const later = [relearn(), relearn(), relearn()];
  await Promise.resolve();
  finish();
  await first;
  expect(rounds).toBe(1);
  while (rounds < 2) await new Promise((resolve) => setImmediate(resolve));
  finish();
  await Promise.all(later);
  expect(rounds).toBe(2);
});

it('tells of a round that failed, and learns again when asked', async () => {
  const told: unknown[] = [];
  let broken = true;
  let learnt = 0;
  const relearn = createRelearn(
    async () => none,
    {
      learn: async () => {
        if (broken) throw new Error('no thread');
        learnt += 1;
      },
    },
    (fault) => told.push(fault),
  );
  await relearn();
  broken = false;
  await relearn();
  expect([told.length, learnt]).toEqual([1, 1]);
});
