import type { Failure } from './failure.ts';

export interface RetrySettings {
  /** Attempts per model, the first one included. */
  attempts: number;
  /** Milliseconds before the second attempt; doubles each time. */
  baseMs: number;
  capMs: number;
  /** Longest wait the provider may ask for; a longer one ends the call. */
  retryAfterCapMs: number;
  /** Milliseconds since the call began after which no attempt starts. */
  totalMs: number;
}

/** A customer waits in a chat: the waits together stay under what a turn may take (90 s) with room to answer. */
export const defaultRetries: RetrySettings = {
  attempts: 3,
  baseMs: 500,
  capMs: 8_000,
  retryAfterCapMs: 15_000,
  totalMs: 45_000,
};

/** Milliseconds to wait before the next attempt, or undefined when there is to be none. `chance` is 0 to 1. */
export function retryDelay(
  failure: Failure,
  at: { attempt: number; elapsedMs: number; chance: number },
  settings: RetrySettings,
): number | undefined {
  if (!failure.retry || at.attempt >= settings.attempts) return undefined;
  const asked = failure.retryAfterMs;
  if (asked !== undefined && asked > settings.retryAfterCapMs) return undefined;
  const backoff = Math.min(settings.capMs, settings.baseMs * 2 ** (at.attempt - 1));
  // Earlier than asked is refused again; later by chance spreads the callers that were told the same.
  const delay = asked === undefined ? backoff * (1 - at.chance / 4) : asked + at.chance * settings.baseMs;
  return at.elapsedMs + delay > settings.totalMs ? undefined : delay;
}
