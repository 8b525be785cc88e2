import type { Usage } from '#domain/usage.ts';

type Fields = Record<string, unknown>;

/** Usage on the wire is cumulative: a later count replaces an earlier one, a missing one leaves it. */
export function usageFrom(before: Usage, given: unknown): Usage {
  if (typeof given !== 'object' || given === null) return before;
  const fields = given as Fields;
  const count = (value: unknown, otherwise: number) => (typeof value === 'number' && value >= 0 ? value : otherwise);
  // Only the first event splits cache writes by their time to live.
  const split = fields.cache_creation as Fields | null | undefined;
  const hour = count(split?.ephemeral_1h_input_tokens, before.cacheWriteHourTokens);
  const written = count(fields.cache_creation_input_tokens, before.cacheWriteTokens + before.cacheWriteHourTokens);
  return {
    inputTokens: count(fields.input_tokens, before.inputTokens),
    outputTokens: count(fields.output_tokens, before.outputTokens),
    cacheReadTokens: count(fields.cache_read_input_tokens, before.cacheReadTokens),
    cacheWriteTokens: Math.max(0, written - hour),
    cacheWriteHourTokens: hour,
    ...(fields.service_tier === 'batch' || before.batch ? { batch: true } : {}),
  };
}
