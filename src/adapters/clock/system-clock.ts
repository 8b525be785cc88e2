import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#engine/ports/clock.ts';

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  wait: (ms, signal) => pause(ms, undefined, { signal }),
};
