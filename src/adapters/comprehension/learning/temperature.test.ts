import { expect, test } from 'vitest';
import { softmax } from './linear-model.ts';
import { fitTemperature, logLoss } from './temperature.ts';

/** Cases whose top class is right `right` times in 100 while the scores claim `claim`. */
function cases(claim: number, right: number) {
  const top = Math.log(claim / (1 - claim));
  return Array.from({ length: 100 }, (_, i) => ({ scores: Float64Array.of(top, 0), label: i < right ? 0 : 1 }));
}

test('too sure scores are cooled until they mean what they say', () => {
  const held = cases(0.99, 80);
  const temperature = fitTemperature(held);
  expect(temperature).toBeGreaterThan(1);
  expect(softmax(held[0]?.scores ?? [], temperature)[0]).toBeCloseTo(0.8, 3);
});

test('timid scores are sharpened until they mean what they say', () => {
  const held = cases(0.6, 90);
  expect(softmax(held[0]?.scores ?? [], fitTemperature(held))[0]).toBeCloseTo(0.9, 3);
});

test('no other temperature explains the held-back examples better', () => {
  const held = [...cases(0.95, 70), ...cases(0.7, 65)];
  const best = fitTemperature(held);
  for (const other of [best * 0.9, best * 1.1, 1])
    expect(logLoss(held, best)).toBeLessThanOrEqual(logLoss(held, other));
});

test('without held-back examples scores are left alone', () => {
  expect(fitTemperature([])).toBe(1);
});
