import { costOfCall } from '#domain/cost-of-call.ts';
import { type PriceRow, promptTokens, type Usage } from '#domain/usage.ts';

/** A call as the fake server counted it. */
export interface SpentCall {
  role: string;
  model: string;
  usage: Usage;
}

/** US dollars of the calls by the price list. Throws for a model without a price: a sum with holes is no sum. */
export function usdOf(calls: readonly SpentCall[], prices: readonly PriceRow[]): number {
  const at = new Date();
  return calls.reduce((sum, call) => {
    const cost = costOfCall(call.usage, call.model, at, prices);
    if (!cost.known) throw new Error(cost.reason);
    return sum + cost.micros / 1_000_000;
  }, 0);
}

/** The same calls on one model. */
export function onModel(calls: readonly SpentCall[], model: string): SpentCall[] {
  return calls.map((call) => ({ ...call, model }));
}

/** The same calls without a cache: every token of the prompt is read anew. */
export function uncached(calls: readonly SpentCall[]): SpentCall[] {
  return calls.map((call) => ({
    ...call,
    usage: {
      ...call.usage,
      inputTokens: promptTokens(call.usage),
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      cacheWriteHourTokens: 0,
    },
  }));
}

/** Tokens of all prompts, and the part that came from the cache. */
export function inputOf(calls: readonly SpentCall[]): { tokens: number; cached: number } {
  return {
    tokens: calls.reduce((sum, { usage }) => sum + promptTokens(usage), 0),
    cached: calls.reduce((sum, { usage }) => sum + usage.cacheReadTokens, 0),
  };
}
