import { expect, test } from 'vitest';
import { auroc, calibrationError, recallAtRejection } from './ranking.ts';

test('area under the curve is 1 for a perfect ranking, 0.5 for none', () => {
  expect(auroc([3, 4], [1, 2])).toBe(1);
  expect(auroc([1, 2], [3, 4])).toBe(0);
  expect(auroc([1, 1], [1, 1])).toBe(0.5);
  expect(auroc([2, 4], [1, 3])).toBe(0.75);
});

test('recall is taken where the given share of in-scope messages is rejected', () => {
  const inScope = Array.from({ length: 100 }, (_, i) => i);
  expect(recallAtRejection(inScope, [200, 97, 50], 0.05)).toBeCloseTo(2 / 3);
  expect(recallAtRejection(inScope, [200, 97, 50], 0)).toBeCloseTo(1 / 3);
});

test('confidence that means what it says has no calibration error', () => {
  const readings = Array.from({ length: 10 }, (_, i) => ({ confidence: 0.8, right: i < 8 }));
  expect(calibrationError(readings)).toBeCloseTo(0);
  expect(calibrationError(readings.map((reading) => ({ ...reading, confidence: 1 })))).toBeCloseTo(0.2);
});
