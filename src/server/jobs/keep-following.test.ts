import { pino } from 'pino';
import { expect, test } from 'vitest';
import { keepFollowing } from './keep-following.ts';

const log = pino({ level: 'silent' });

test('a follower that fails is begun again, until it ends by itself', async () => {
  let begun = 0;
  const follow = async () => {
    begun += 1;
    if (begun < 3) throw new Error('the database restarts');
  };
  await keepFollowing('tests', follow, { log, stopping: new AbortController().signal }, 0);
  expect(begun).toBe(3);
});

test('nothing is begun again once the program stops, nor waited for', async () => {
  const stop = new AbortController();
  let begun = 0;
  const follow = async () => {
    begun += 1;
    queueMicrotask(() => stop.abort());
    throw new Error('the database is gone');
  };
  await keepFollowing('tests', follow, { log, stopping: stop.signal }, 60_000);
  expect(begun).toBe(1);
});
