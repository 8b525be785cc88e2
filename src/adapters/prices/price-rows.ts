import type { PriceRow } from '#domain/usage.ts';

/** When the rows were last compared with the provider's price page. */
export const priceListVersion = '2026-10-24';

/**
 * US dollars per million tokens, from the provider's price page. A price that changes gets a new
 * row with the day it holds from; rows are never edited, so that past calls keep their cost.
 * An answer through batches costs half. The small model's price of a prompt above 100,000 tokens counts for all tokens of the request.
 */
export const priceRows: readonly PriceRow[] = [
  row('claude-haiku-5-5', '2026-10-07', [0.1, 0.5, 0.01, 0.125, 0.2], 100_000),
  row('claude-haiku-5-5', '2026-10-07', [0.5, 2.5, 0.05, 0.625, 1]),
  row('claude-sonnet-5-5', '2026-10-07', [2, 10, 0.1, 2.5, 4]),
  row('claude-opus-5-5', '2026-09-22', [4, 20, 0.2, 5, 8]),
  row('claude-fable-5-1', '2026-10-24', [10, 50, 0.25, 12.5, 20]),
  row('claude-sonnet-5', '2026-10-24', [2, 10, 0.2, 2.5, 4]),
];

type Prices = [input: number, output: number, cacheRead: number, cacheWrite: number, cacheWriteHour: number];

function row(
  model: string,
  from: string,
  [input, output, cacheRead, cacheWrite, cacheWriteHour]: Prices,
  upToPromptTokens?: number,
): PriceRow {
  return { model, from, upToPromptTokens, input, output, cacheRead, cacheWrite, cacheWriteHour, batch: 0.5 };
}
