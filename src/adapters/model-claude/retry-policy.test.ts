import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Failure, unavailable } from './failure.ts';
import { defaultRetries, retryDelay } from './retry-policy.ts';

const failure = unavailable('status 503');
const at = (over: Partial<{ attempt: number; elapsedMs: number; chance: number }> = {}) => ({
  attempt: 1,
  elapsedMs: 0,
  chance: 0,
  ...over,
});

describe('retryDelay', () => {
  it('doubles with each attempt and takes up to a quarter off by chance', () => {
    const settings = { ...defaultRetries, attempts: 9 };
    expect([1, 2, 3].map((attempt) => retryDelay(failure, at({ attempt }), settings))).toEqual([500, 1_000, 2_000]);
    expect(retryDelay(failure, at({ chance: 1 }), settings)).toBe(375);
    expect(retryDelay(failure, at({ attempt: 8 }), settings)).toBe(settings.capMs);
  });

  it('waits as long as the provider asks, and not at all when that is too long', () => {
    const asked = (retryAfterMs: number): Failure => ({ ...failure, retryAfterMs });
    expect(retryDelay(asked(3_000), at(), defaultRetries)).toBe(3_000);
    expect(retryDelay(asked(15_000), at(), defaultRetries)).toBe(15_000);
    expect(retryDelay(asked(15_001), at(), defaultRetries)).toBeUndefined();
    expect(retryDelay(asked(2 ** 31 * 1_000), at(), defaultRetries)).toBeUndefined();
  });

  it('ends with the last attempt, with the time, and with a failure that stays', () => {
    expect(retryDelay(failure, at({ attempt: defaultRetries.attempts }), defaultRetries)).toBeUndefined();
    expect(retryDelay(failure, at({ elapsedMs: defaultRetries.totalMs }), defaultRetries)).toBeUndefined();
    expect(retryDelay({ ...failure, retry: false }, at(), defaultRetries)).toBeUndefined();
  });

  it('never waits past the total, nor less than asked', () => {
    const nat = fc.nat(100_000);
    fc.assert(
      fc.property(
        fc.option(nat, { nil: undefined }),
        fc.integer({ min: 1, max: 5 }),
        nat,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (retryAfterMs, attempt, elapsedMs, chance) => {
          const delay = retryDelay({ ...failure, retryAfterMs }, { attempt, elapsedMs, chance }, defaultRetries);
          if (delay === undefined) return;
          expect(elapsedMs + delay).toBeLessThanOrEqual(defaultRetries.totalMs);
          expect(delay).toBeGreaterThanOrEqual(retryAfterMs ?? 0);
        },
      ),
    );
  });
});
