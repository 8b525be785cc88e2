import { costOfCall } from '../cost-of-call.ts';
import { type PriceRow, promptTokens, type Usage } from '../usage.ts';

/** Calls of one kind added up. Prompts of one group fall into the same price tier of every model. */
export interface CallGroup {
  role: string;
  model: string;
  provider: string;
  calls: number;
  usage: Usage;
  /** As the ledger has it; calls without a known price are not in it. */
  costMicros: number;
  unpriced: number;
  /** Calls that a crash may have cut: of these it holds what is known of the input, at most. */
  cut: number;
}

/** Another routing: the model for each role that is to change, and whether the cache still helps. */
export interface Routing {
  models: Readonly<Record<string, string>>;
  cached: boolean;
}

export type Repriced = { known: true; micros: number } | { known: false; models: string[] };

/** The sizes at which some model's price changes: groups must not reach over them. */
export function tierSizes(rows: readonly PriceRow[]): number[] {
  return [...new Set(rows.flatMap((row) => row.upToPromptTokens ?? []))].sort((a, b) => a - b);
}

/**
 * What the same calls would have cost on another routing, with the same tokens: another model
 * would have written more or less, so it is an estimate. Unknown when a model has no price.
 * The embedded model's calls stay free.
 */
export function reprice(groups: readonly CallGroup[], routing: Routing, rows: readonly PriceRow[], at: Date): Repriced {
  let micros = 0;
  const unknown = new Set<string>();
  for (const group of groups) {
    const model = Object.hasOwn(routing.models, group.role) ? routing.models[group.role] : undefined;
    if (group.provider === 'embedded' && model === undefined) continue;
    const usage = routing.cached ? group.usage : withoutCache(group.usage);
    const cost = costOfGroup(usage, group.calls, model ?? group.model, rows, at);
    if (cost === undefined) unknown.add(model ?? group.model);
    else micros += cost;
  }
  return unknown.size > 0 ? { known: false, models: [...unknown] } : { known: true, micros };
}

/** The price row goes by the size of one prompt, the tokens by all of them. */
function costOfGroup(
  usage: Usage,
  calls: number,
  model: string,
  rows: readonly PriceRow[],
  at: Date,
): number | undefined {
  if (calls === 0) return 0;
  const size = promptTokens(usage) / calls;
  const fitting = rows.filter((row) => size <= (row.upToPromptTokens ?? Number.POSITIVE_INFINITY));
  const smallest = fitting.map((row) => ({
    ...row,
    upToPromptTokens: row.upToPromptTokens && Number.MAX_SAFE_INTEGER,
  }));
  const cost = costOfCall(usage, model, at, smallest);
  return cost.known ? cost.micros : undefined;
}

function withoutCache(usage: Usage): Usage {
  return {
    inputTokens: promptTokens(usage),
    outputTokens: usage.outputTokens,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    cacheWriteHourTokens: 0,
  };
}
