import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '../context.ts';

/** A database that restarts is back by then, and a fault that stays does not fill the log. */
const pauseMs = 5_000;

/**
 * Follows events until the program stops, whatever comes between: a follower that ended with one
 * fault of the database would leave its work undone until somebody restarts the program.
 * Contract: never rejects. `follow` goes on where it was when it is called again.
 */
export async function keepFollowing(
  what: string,
  follow: () => Promise<void>,
  { log, stopping }: Pick<Context, 'log' | 'stopping'>,
  waitMs = pauseMs,
): Promise<void> {
  while (!stopping.aborted) {
    try {
      return await follow();
    } catch (err) {
      if (stopping.aborted) return;
      log.error({ err }, `Following events for ${what} failed; it goes on in ${waitMs / 1_000} s.`);
      await pause(waitMs, undefined, { signal: stopping }).catch(() => {});
    }
  }
}
