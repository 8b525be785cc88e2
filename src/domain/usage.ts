import type { UsdMicros } from './money.ts';

/** Tokens of one model call, as the provider counted them. All inputs are apart: total = sum. */
export interface Usage {
  /** Neither read from nor written to the cache. */
  inputTokens: number;
  outputTokens: number;
  cacheReadTokens: number;
  /** Written with five minutes to live. */
  cacheWriteTokens: number;
  /** Written with one hour to live. */
  cacheWriteHourTokens: number;
  /** Answered at leisure, through the provider's batches: priced lower. */
  batch?: true;
}

export const noUsage: Usage = {
  inputTokens: 0,
  outputTokens: 0,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  cacheWriteHourTokens: 0,
};

/** All tokens of the prompt, which price tiers go by. */
export function promptTokens(usage: Usage): number {
  return usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens + usage.cacheWriteHourTokens;
}

/** Dated price of a model, in US dollars per million tokens. */
export interface PriceRow {
  model: string;
  /** ISO date from which it holds. */
  from: string;
  /** Largest prompt, in tokens, that this row covers; all sizes when left out. */
  upToPromptTokens?: number;
  input: number;
  output: number;
  cacheRead: number;
  cacheWrite: number;
  cacheWriteHour: number;
  /** Share of these prices that an answer through batches costs, such as 0.5; unknown when left out. */
  batch?: number;
}

/** Cost of a call, or unknown when no row fits: a guess would be worse. */
export type Cost =
  /** `pricesFrom` is the day (ISO) from which the price row held; missing for what is free. */
  { known: true; micros: UsdMicros; pricesFrom?: string } | { known: false; reason: string };
