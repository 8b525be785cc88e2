import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brierScore, brierUnseen, calibrated, fitCalibration, type Judged, reliability } from './calibration.ts';

/** Answers that are right less often than they are sure: 0.9 means 60 %. */
const overconfident: Judged[] = Array.from({ length: 400 }, (_, at) => {
  const confidence = 0.6 + (at % 40) / 100;
  return { confidence, right: ((at * 7919) % 1_000) / 1_000 < confidence - 0.3 };
});

describe('a calibration', () => {
  it('brings what is sure down to what is right', () => {
    const points = fitCalibration(overconfident);
    expect(calibrated(0.9, points)).toBeGreaterThan(0.5);
    expect(calibrated(0.9, points)).toBeLessThan(0.72);
    expect(brierUnseen(overconfident)).toBeLessThan(brierScore(overconfident));
  });

  it('is hardly moved by a handful of reviews', () => {
    const few = [{ confidence: 0.9, right: false }];
    expect(calibrated(0.9, fitCalibration(few))).toBeGreaterThan(0.7);
  });

  it('leaves certainty and nonsense as they are', () => {
    const points = fitCalibration(overconfident);
    expect(calibrated(1, points)).toBe(1);
    expect(calibrated(Number.NaN, points)).toBeNaN();
    expect(calibrated(0.42, [])).toBe(0.42);
  });

  it('never gives a surer answer less, whatever the reviews were', () => {
    const judged = fc.array(
      fc.record({ confidence: fc.double({ min: 0, max: 0.999, noNaN: true }), right: fc.boolean() }),
      { maxLength: 60 },
    );
    const raw = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(judged, raw, raw, (reviews, a, b) => {
        const points = fitCalibration(reviews);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [first, second] = [calibrated(low, points), calibrated(high, points)];
        expect(first).toBeGreaterThanOrEqual(0);
        expect(second).toBeLessThanOrEqual(1);
        expect(second).toBeGreaterThanOrEqual(first - 1e-9);
      }),
    );
  });

  it('has a curve of bins of equal count', () => {
    const bins = reliability(overconfident);
    expect(bins.map(({ n }) => n)).toEqual(Array(10).fill(40));
    expect(bins.every(({ value, confidence }) => value < confidence)).toBe(true);
    expect(reliability([])).toEqual([]);
  });
});
