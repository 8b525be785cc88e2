import { expect, it } from 'vitest';
import { inputOf, onModel, type SpentCall, uncached, usdOf } from './spent-call.ts';

const price = { from: '2026-01-01', output: 10, cacheRead: 0.1, cacheWrite: 1.25, cacheWriteHour: 2 };
const prices = [
  { ...price, model: 'small', input: 1 },
  { ...price, model: 'large', input: 4 },
];
const call: SpentCall = {
  role: 'answer',
  model: 'small',
  usage: {
    inputTokens: 1_000,
    outputTokens: 100,
    cacheReadTokens: 9_000,
    cacheWriteTokens: 0,
    cacheWriteHourTokens: 0,
  },
};

it('prices the same calls as they were, without a cache, and on another model', () => {
  expect(usdOf([call], prices)).toBeCloseTo(0.0029, 9);
  expect(usdOf(uncached([call]), prices)).toBeCloseTo(0.011, 9);
  expect(usdOf(onModel(uncached([call]), 'large'), prices)).toBeCloseTo(0.041, 9);
  expect(inputOf([call])).toEqual({ tokens: 10_000, cached: 9_000 });
});

it('gives no sum when a price is not known', () => {
  expect(() => usdOf(onModel([call], 'unheard-of'), prices)).toThrow('No price is listed');
});
