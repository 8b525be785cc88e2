import { type Cost, type PriceRow, promptTokens, type Usage } from './usage.ts';

/** Prices have at most this many decimals; sums are taken in whole units of them, so that no cent is lost to floats. */
const unitsPerDollar = 1_000_000;

/**
 * What a call cost by the price list of its day. Tokens are priced by the row whose prompt size
 * fits, and all tokens of a call go by that one row. Unknown when no row fits: never a guess.
 */
export function costOfCall(usage: Usage, model: string, at: Date, rows: readonly PriceRow[]): Cost {
  const own = rowsOf(model, rows);
  if (own.length === 0) return { known: false, reason: `No price is listed for model "${model}".` };
  const day = at.toISOString().slice(0, 10);
  const from = own
    .map((row) => row.from)
    .filter((date) => date <= day)
    .sort()
    .at(-1);
  if (from === undefined) return { known: false, reason: `No price of model "${model}" is listed for ${day}.` };
  const size = promptTokens(usage);
  const row = own
    .filter((candidate) => candidate.from === from && size <= (candidate.upToPromptTokens ?? Number.POSITIVE_INFINITY))
    .sort((a, b) => (a.upToPromptTokens ?? Number.POSITIVE_INFINITY) - (b.upToPromptTokens ?? Number.POSITIVE_INFINITY))
    .at(0);
  if (!row) return { known: false, reason: `No price of model "${model}" covers a prompt of ${size} tokens.` };
  if (usage.batch && row.batch === undefined) {
    return { known: false, reason: `No price of model "${model}" is listed for batches.` };
  }
  const units =
    usage.inputTokens * unitsOf(row.input) +
    usage.outputTokens * unitsOf(row.output) +
    usage.cacheReadTokens * unitsOf(row.cacheRead) +
    usage.cacheWriteTokens * unitsOf(row.cacheWrite) +
    usage.cacheWriteHourTokens * unitsOf(row.cacheWriteHour);
  // A dollar per million tokens is a millionth of a dollar per token.
  return {
    known: true,
    micros: Math.round((units * (usage.batch ? (row.batch ?? 1) : 1)) / unitsPerDollar),
    pricesFrom: from,
  };
}

function unitsOf(dollars: number): number {
  return Math.round(dollars * unitsPerDollar);
}

/** Providers answer with a dated id for an undated one ("model-20261007"); exact names win. */
function rowsOf(model: string, rows: readonly PriceRow[]): PriceRow[] {
  const exact = rows.filter((row) => row.model === model);
  if (exact.length > 0) return exact;
  const plain = model.replace(/[-@]20\d{6}$|-latest$/, '');
  return rows.filter((row) => row.model === plain);
}
