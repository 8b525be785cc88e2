import { expect, it } from 'vitest';
import type { PriceRow } from '../usage.ts';
import { type CallGroup, reprice, tierSizes } from './reprice.ts';

const price = (model: string, input: number, upToPromptTokens?: number): PriceRow => ({
  model,
  from: '2026-01-01',
  input,
  output: input * 5,
  cacheRead: input / 10,
  cacheWrite: input * 1.25,
  cacheWriteHour: input * 2,
  upToPromptTokens,
});
const rows = [price('small', 1, 100_000), price('small', 5), price('large', 20)];
const at = new Date('2026-11-21');

function group(role: string, size: number, calls: number): CallGroup {
  const usage = {
    inputTokens: size * calls * 0.5,
    outputTokens: 0,
    cacheReadTokens: size * calls * 0.5,
    cacheWriteTokens: 0,
    cacheWriteHourTokens: 0,
  };
  return { role, model: 'small', provider: 'claude', calls, usage, costMicros: 0, unpriced: 0, cut: 0 };
}

it('prices many small prompts as small ones, however many they are', () => {
  const all = [group('answer', 1_000, 1_000)];
  expect(reprice(all, { models: {}, cached: true }, rows, at)).toEqual({ known: true, micros: 550_000 });
  expect(reprice(all, { models: {}, cached: false }, rows, at)).toEqual({ known: true, micros: 1_000_000 });
  expect(reprice([group('answer', 200_000, 5)], { models: {}, cached: false }, rows, at)).toEqual({
    known: true,
    micros: 5_000_000,
  });
});

it('moves one role and leaves the others', () => {
  const all = [group('answer', 1_000, 1_000), group('classify', 1_000, 1_000)];
  expect(reprice(all, { models: { answer: 'large' }, cached: false }, rows, at)).toEqual({
    known: true,
    micros: 21_000_000,
  });
});

it('says which model has no price in place of a sum with holes', () => {
  expect(reprice([group('answer', 1_000, 1)], { models: { answer: 'new' }, cached: true }, rows, at)).toEqual({
    known: false,
    models: ['new'],
  });
});

it('knows the sizes at which a price changes', () => {
  expect(tierSizes(rows)).toEqual([100_000]);
});
