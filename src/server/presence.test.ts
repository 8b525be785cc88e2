import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Database } from '#adapters/database/open-database.ts';
import { fixedClock } from '#engine/testing/fixed-clock.ts';
import type { Presence } from '#wire/console/live.ts';
import { PresenceBoard, tellPresence } from './presence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Carries notifications and nothing else. */
function wire(): Database {
  const hearers: ((payload: string) => void)[] = [];
  const carried = {
    async notify(_channel: string, payload: string) {
      for (const hear of hearers) hear(payload);
    },
    async listen(_channel: string, hear: (payload: string) => void) {
      hearers.push(hear);
      return async () => {};
    },
  };
  return carried as unknown as Database;
}

it('forgets a customer who no longer says that they type, and nobody else', async () => {
  const database = wire();
  const clock = fixedClock();
  const heard: Presence[] = [];
  const leave = new PresenceBoard(database, clock).listen((presence) => heard.push(presence));
  const pass = (ms: number) => {
    clock.advance(ms);
    vi.advanceTimersByTime(ms);
  };
  await tellPresence(database, { conversationId: 'c', userId: 'u', name: 'Ana', state: 'viewing' });
  await tellPresence(database, { conversationId: 'c', customerTyping: true });
  pass(6_000);
  await tellPresence(database, { conversationId: 'c', customerTyping: true });
  pass(6_000);
  expect(heard.at(-1)).toMatchObject({ customerTyping: true });
  pass(4_000);
  expect(heard.at(-1)).toMatchObject({ people: [{ name: 'Ana' }], customerTyping: false });
  expect(heard).toHaveLength(3);
  leave();
});
