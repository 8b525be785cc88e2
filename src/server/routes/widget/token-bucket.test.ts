import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenBuckets } from './token-bucket.ts';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);

describe('token buckets', () => {
  it('let a burst through, then say when to come back', () => {
    const buckets = new TokenBuckets({ burst: 2, perMinute: 6 });
    expect([buckets.take('a', at(0)), buckets.take('a', at(0)), buckets.take('a', at(0))]).toEqual([0, 0, 10]);
    expect(buckets.take('a', at(10))).toBe(0);
  });

  it('count each key apart', () => {
    const buckets = new TokenBuckets({ burst: 1, perMinute: 1 });
    expect(buckets.take('a', at(0))).toBe(0);
    expect(buckets.take('b', at(0))).toBe(0);
    expect(buckets.take('a', at(1))).toBeGreaterThan(0);
  });

  it('do not grow when the clock goes back', () => {
    const buckets = new TokenBuckets({ burst: 1, perMinute: 60 });
    buckets.take('a', at(100));
    expect(buckets.take('a', at(50))).toBeGreaterThan(0);
  });

  it('forget keys rather than fill the memory', () => {
    const buckets = new TokenBuckets({ burst: 1, perMinute: 1 });
    for (let key = 0; key < 120_000; key++) buckets.take(String(key), at(0));
    expect(buckets.take('119999', at(0))).toBeGreaterThan(0);
  });

  it('never let more through than burst and rate allow', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, (waits) => {
        const buckets = new TokenBuckets({ burst: 5, perMinute: 30 });
        let ms = 0;
        let passed = 0;
        for (const wait of waits) {
          ms += wait;
          if (buckets.take('a', at(ms / 1000)) === 0) passed++;
        }
        return passed <= 5 + (ms * 30) / 60_000 + 1e-6;
      }),
    );
  });
});
