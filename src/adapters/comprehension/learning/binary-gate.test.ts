import { expect, test } from 'vitest';
import { fitGate, gateProbability } from './binary-gate.ts';

test('the probability follows the share of yes at each value', () => {
  const rows = Array.from({ length: 400 }, (_, i) => ({
    features: [i % 4],
    yes: (Math.floor(i / 4) * 37) % 100 < ([10, 30, 70, 90][i % 4] ?? 0),
  }));
  const gate = fitGate(rows);
  expect(gateProbability(gate, [0])).toBeCloseTo(0.1, 1);
  expect(gateProbability(gate, [3])).toBeCloseTo(0.9, 1);
});

test('weights move the probability to the share they stand for', () => {
  const rows = Array.from({ length: 200 }, (_, i) => ({
    features: [0],
    yes: i % 2 === 0,
    weight: i % 2 === 0 ? 0.25 : 1,
  }));
  expect(gateProbability(fitGate(rows), [0])).toBeCloseTo(0.2, 1);
});

test('a feature that never varies does no harm', () => {
  const gate = fitGate([
    { features: [5, 1], yes: true },
    { features: [5, -1], yes: false },
  ]);
  expect(gateProbability(gate, [5, 1])).toBeGreaterThan(0.5);
  expect(gateProbability(gate, [5, -1])).toBeLessThan(0.5);
});
