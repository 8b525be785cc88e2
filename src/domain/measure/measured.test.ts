import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';
import { editShare } from './edit-distance.ts';
import { quantileSteps, shareInterval, sharesDiffer } from './interval.ts';
import { differs, measured } from './measured.ts';
import { metrics } from './metric.ts';
import { firstDayOf, lastDayOf, periodBefore, periodOf, stepOf, stepsOf } from './period.ts';

describe('a metric', () => {
  it('has an id and a definition of its own', () => {
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
    for (const { definition } of metrics) expect(definition).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('has no value when there is nothing to divide by', () => {
    for (const kind of ['share', 'mean', 'median', 'ratio'] as const)
      expect(measured({ kind }, { n: 0, sum: 0, other: 0 })).toEqual({ n: 0 });
  });

  it('has the mean and spread of its sums', () => {
    const [one, two, three] = [1, 2, 3];
    const { value, low, high } = measured({ kind: 'mean' }, { n: 3, sum: one + two + three, other: 14 });
    expect(value).toBe(2);
    expect((high ?? 0) - (low ?? 0)).toBeCloseTo(2 * 1.959964 * Math.sqrt(1 / 3), 6);
    expect(measured({ kind: 'mean' }, { n: 1, sum: 5, other: 25 })).toEqual({ value: 5, n: 1 });
  });

  it('has an interval of its median that holds the true middle 95 times of 100 or more, whatever the spread', () => {
    // Skewed as waiting times are: most short, some very long. Drawn by a fixed rule.
    let state = 7;
    const next = () => {
      state = (state * 48_271) % 2_147_483_647;
      return -Math.log(1 - state / 2_147_483_647) * 60;
    };
    const middle = Math.log(2) * 60;
    let held = 0;
    for (let round = 0; round < 400; round++) {
      const values = Array.from({ length: 40 }, next).sort((a, b) => a - b);
      const quantiles = quantileSteps.map((step) => values[Math.ceil(step * values.length) - 1] ?? 0);
      const { low, high } = measured({ kind: 'median' }, { n: 40, sum: middle, other: 0, quantiles });
      if (low !== undefined && high !== undefined && low <= middle && middle <= high) held++;
    }
    expect(held / 400).toBeGreaterThan(0.94);
    expect(measured({ kind: 'median' }, { n: 3, sum: 1, other: 0, quantiles: quantileSteps })).toEqual({
      value: 1,
      n: 3,
    });
  });

  it('differs only when chance would hardly do it', () => {
    expect(differs('share', { n: 1_000, sum: 700, other: 0 }, { n: 1_000, sum: 600, other: 0 })).toBe(true);
    expect(differs('share', { n: 20, sum: 14, other: 0 }, { n: 20, sum: 12, other: 0 })).toBe(false);
    expect(sharesDiffer({ hits: 0, n: 0 }, { hits: 3, n: 9 })).toBe(false);
  });

  it('has an interval that holds its share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const hits = Math.round(n * part);
        const { value, low, high } = shareInterval(hits, n);
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
      }),
    );
  });
});

describe('a period', () => {
  it('takes its last day in, and has one of the same length before', () => {
    const period = periodOf('2026-11-30', '2026-11-01');
    expect([firstDayOf(period), lastDayOf(period)]).toEqual(['2026-11-01', '2026-11-30']);
    const before = periodBefore(period);
    expect([firstDayOf(before), lastDayOf(before)]).toEqual(['2026-10-02', '2026-10-31']);
  });

  it('has steps that can be read', () => {
    expect(stepOf(periodOf('2026-11-01', '2026-11-02'))).toBe('hour');
    expect(stepsOf(periodOf('2026-11-01', '2026-11-30'))).toHaveLength(30);
    expect(stepsOf(periodOf('2026-01-01', '2026-12-31'))[0]).toBe('2025-12-29T00:00:00Z');
    expect(stepsOf(periodOf('2024-01-15', '2026-12-31'))[0]).toBe('2024-01-01T00:00:00Z');
  });
});

it('a table for spreadsheets quotes what must be and runs no formula', () => {
  expect(
    toCsv([
      ['a', 1, undefined],
      ['say "hi", you', '=1+1', '-x'],
    ]),
  ).toBe('a,1,\r\n"say ""hi"", you",\'=1+1,\'-x\r\n');
});

it('the share of an edit is 0 for nothing and 1 for everything', () => {
  expect(editShare('the same ', 'the same')).toBe(0);
  expect(editShare('abc', 'xyz')).toBe(1);
  expect(editShare('', '')).toBe(0);
});
