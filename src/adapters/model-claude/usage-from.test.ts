import { describe, expect, it } from 'vitest';
import { noUsage } from '#domain/usage.ts';
import { usageFrom } from './usage-from.ts';

describe('usageFrom', () => {
  const started = usageFrom(noUsage, {
    input_tokens: 12,
    cache_read_input_tokens: 2_048,
    cache_creation_input_tokens: 700,
    cache_creation: { ephemeral_5m_input_tokens: 200, ephemeral_1h_input_tokens: 500 },
    output_tokens: 1,
  });

  it('splits cache writes by their time to live', () => {
    expect(started).toEqual({
      inputTokens: 12,
      outputTokens: 1,
      cacheReadTokens: 2_048,
      cacheWriteTokens: 200,
      cacheWriteHourTokens: 500,
    });
  });

  it('knows an answer that came through batches', () => {
    expect(usageFrom(usageFrom(noUsage, { input_tokens: 1, service_tier: 'batch' }), { output_tokens: 2 }).batch).toBe(
      true,
    );
    expect(usageFrom(noUsage, { input_tokens: 1, service_tier: 'standard' })).not.toHaveProperty('batch');
  });

  it('lets a later count replace an earlier one and never adds', () => {
    const later = usageFrom(started, { output_tokens: 57, input_tokens: 12, cache_creation_input_tokens: 700 });
    expect(usageFrom(later, { output_tokens: 57 })).toEqual({ ...started, outputTokens: 57 });
  });

  it('keeps what it has when a count is missing, null or nonsense', () => {
    expect(usageFrom(started, { output_tokens: null, input_tokens: 'many', cache_read_input_tokens: -1 })).toEqual(
      started,
    );
    expect(usageFrom(started, undefined)).toEqual(started);
  });
});
