import { describe, expect, it } from 'vitest';
import { costOfCall } from '#domain/cost-of-call.ts';
import { noUsage } from '#domain/usage.ts';
import { priceListVersion, priceRows } from './price-rows.ts';

const now = new Date('2026-11-20T10:00:00Z');
const million = 1_000_000;

describe('the price list', () => {
  it('has whole rows, dated no later than its version', () => {
    for (const row of priceRows) {
      expect(row.from <= priceListVersion).toBe(true);
      expect(row.cacheWrite).toBeCloseTo(row.input * 1.25, 10);
      expect(row.cacheWriteHour).toBeCloseTo(row.input * 2, 10);
      expect(row.cacheRead).toBeLessThan(row.input);
    }
  });

  it('prices the small model by its prompt at 100,000 and at 100,001 tokens', () => {
    const at = (inputTokens: number) =>
      costOfCall({ ...noUsage, inputTokens, outputTokens: 1_000 }, 'claude-haiku-5-5', now, priceRows);
    expect(at(100_000)).toMatchObject({ known: true, micros: 10_000 + 500 });
    expect(at(100_001)).toMatchObject({ known: true, micros: Math.round(50_000.5) + 2_500 });
  });

  it('halves the price of what came through batches', () => {
    const usage = { ...noUsage, inputTokens: million, batch: true } as const;
    expect(costOfCall(usage, 'claude-sonnet-5-5', now, priceRows)).toMatchObject({ known: true, micros: million });
    const unlisted = priceRows.map(({ batch, ...row }) => row);
    expect(costOfCall(usage, 'claude-sonnet-5-5', now, unlisted)).toMatchObject({ known: false });
  });

  it('knows the current models', () => {
    const output = { ...noUsage, outputTokens: million };
    expect(costOfCall(output, 'claude-haiku-5-5', now, priceRows)).toMatchObject({ known: true, micros: million / 2 });
    expect(costOfCall(output, 'claude-sonnet-5-5', now, priceRows)).toMatchObject({
      known: true,
      micros: 10 * million,
    });
    expect(costOfCall(output, 'claude-opus-5-5', now, priceRows)).toMatchObject({ known: true, micros: 20 * million });
    expect(costOfCall({ ...noUsage, cacheReadTokens: million }, 'claude-sonnet-5-5', now, priceRows)).toMatchObject({
      known: true,
      micros: million / 10,
    });
  });
});
