import type { Timers } from './timers.ts';

export interface IdleWatchdog {
  /** Something came: the wait starts anew. */
  alive(): void;
  stop(): void;
  /** True once it has struck. */
  struck(): boolean;
}

/**
 * Strikes when nothing came for `idleMs`. The SDK's own time-out ends with the response headers,
 * so a stream that falls silent would hang for ever without this.
 */
export function createIdleWatchdog(idleMs: number, timers: Timers, strike: () => void): IdleWatchdog {
  let last = timers.now();
  let struck = false;
  const check = () => {
    // One timer per wait, not per event: a busy stream only moves `last`.
    const left = last + idleMs - timers.now();
    if (left > 0) {
      cancel = timers.after(left, check);
      return;
    }
    struck = true;
    strike();
  };
  let cancel = timers.after(idleMs, check);
  return {
    alive: () => {
      last = timers.now();
    },
    stop: () => cancel(),
    struck: () => struck,
  };
}
