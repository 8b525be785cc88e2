import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOfCall } from './cost-of-call.ts';
import { noUsage, type PriceRow, type Usage } from './usage.ts';

const flat = { input: 2, output: 10, cacheRead: 0.1, cacheWrite: 2.5, cacheWriteHour: 4 };
const rows: PriceRow[] = [
  { model: 'flat', from: '2026-01-01', ...flat },
  { model: 'flat', from: '2026-10-07', ...flat, cacheRead: 0.2 },
  {
    model: 'tiered',
    from: '2026-01-01',
    upToPromptTokens: 100_000,
    input: 0.1,
    output: 0.5,
    cacheRead: 0.01,
    cacheWrite: 0.125,
    cacheWriteHour: 0.2,
  },
  {
    model: 'tiered',
    from: '2026-01-01',
    input: 0.5,
    output: 2.5,
    cacheRead: 0.05,
    cacheWrite: 0.625,
    cacheWriteHour: 1,
  },
];
const today = new Date('2026-11-20T10:00:00Z');
const use = (usage: Partial<Usage>): Usage => ({ ...noUsage, ...usage });

describe('costOfCall', () => {
  it('prices each kind of token by its own rate', () => {
    const usage = use({
      inputTokens: 1_000,
      outputTokens: 100,
      cacheReadTokens: 10_000,
      cacheWriteTokens: 2_000,
      cacheWriteHourTokens: 500,
    });
    expect(costOfCall(usage, 'flat', new Date('2026-05-01'), rows)).toMatchObject({
      known: true,
      micros: 2_000 + 1_000 + 1_000 + 5_000 + 2_000,
    });
  });

  it('goes by the price of the day of the call', () => {
    const usage = use({ cacheReadTokens: 1_000_000 });
    expect(costOfCall(usage, 'flat', new Date('2026-10-06T23:59:59Z'), rows)).toMatchObject({
      known: true,
      micros: 100_000,
      pricesFrom: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    expect(costOfCall(usage, 'flat', new Date('2026-10-07T00:00:00Z'), rows)).toMatchObject({
      known: true,
      micros: 200_000,
    });
  });

  it('prices all tokens of a request by the size of its prompt, cache reads and writes counted', () => {
    const small = use({ inputTokens: 40_000, cacheReadTokens: 50_000, cacheWriteTokens: 10_000, outputTokens: 1_000 });
    expect(costOfCall(small, 'tiered', today, rows)).toMatchObject({ known: true, micros: 4_000 + 500 + 1_250 + 500 });
    const one = use({ ...small, inputTokens: 40_001 });
    expect(costOfCall(one, 'tiered', today, rows)).toMatchObject({
      known: true,
      micros: Math.round(20_000.5 + 2_500 + 6_250 + 2_500),
    });
  });

  it('takes a dated or latest id for the plain one', () => {
    const usage = use({ outputTokens: 1_000_000 });
    for (const id of ['flat', 'flat-20261007', 'flat@20261007', 'flat-latest']) {
      expect(costOfCall(usage, id, today, rows)).toMatchObject({ known: true, micros: 10_000_000 });
    }
  });

  it('leaves the cost unknown, with the reason, for a model or a day without a price', () => {
    expect(costOfCall(noUsage, 'other', today, rows)).toMatchObject({
      known: false,
      reason: 'No price is listed for model "other".',
    });
    expect(costOfCall(noUsage, 'flat', new Date('2025-12-31'), rows)).toMatchObject({ known: false });
    expect(costOfCall(noUsage, 'flat-2', today, rows)).toMatchObject({ known: false });
  });

  it('is a whole number that never shrinks with more tokens', () => {
    const tokens = fc.integer({ min: 0, max: 2_000_000 });
    fc.assert(
      fc.property(
        fc.constantFrom('flat', 'tiered'),
        tokens,
        tokens,
        tokens,
        (model, inputTokens, outputTokens, more) => {
          const less = costOfCall(use({ inputTokens, outputTokens }), model, today, rows);
          const greater = costOfCall(use({ inputTokens: inputTokens + more, outputTokens }), model, today, rows);
          if (!less.known || !greater.known) throw new Error('a price is listed');
          expect(Number.isInteger(less.micros)).toBe(true);
          expect(greater.micros).toBeGreaterThanOrEqual(less.micros);
        },
      ),
    );
  });
});
