import type { Clock } from '../ports/clock.ts';

/** A clock that stands still until it is told to move, or somebody waits. */
export function fixedClock(start = '2026-11-20T10:00:00Z'): Clock & { advance(ms: number): void } {
  let time = new Date(start).getTime();
  return {
    now: () => new Date(time),
    async wait(ms, signal) {
      signal.throwIfAborted();
      time += ms;
    },
    advance(ms) {
      time += ms;
    },
  };
}
