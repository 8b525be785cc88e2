import type { Timers } from '#adapters/model-claude/timers.ts';

/** Time that moves only when told: waits pass at once and are noted, alarms ring when a test says so. */
export function manualTimers() {
  const alarms = new Map<number, { at: number; run: () => void }>();
  const waits: number[] = [];
  let now = 0;
  let count = 0;
  const timers = {
    /** Every wait that was asked for, in milliseconds. */
    waits,
    now: () => now,
    async wait(ms: number, signal: AbortSignal) {
      waits.push(ms);
      now += ms;
      signal.throwIfAborted();
    },
    after(ms: number, run: () => void) {
      const id = ++count;
      alarms.set(id, { at: now + ms, run });
      return () => {
        alarms.delete(id);
      };
    },
    alarms: () => alarms.size,
    /** Moves time on; alarms that are due ring. */
    pass(ms: number) {
      now += ms;
      for (const [id, alarm] of [...alarms]) {
        if (alarm.at > now) continue;
        alarms.delete(id);
        alarm.run();
      }
    },
  };
  return timers satisfies Timers;
}
