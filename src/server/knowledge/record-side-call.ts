import { costOfCall } from '#domain/cost-of-call.ts';
import type { ModelRole } from '#domain/model-role.ts';
import type { ModelResponse } from '#engine/ports/model.ts';
import type { Context } from '../context.ts';

/** Writes a model call that belongs to no turn into the ledger. */
export async function recordSideCall(
  { database, ports }: Pick<Context, 'database' | 'ports'>,
  role: ModelRole,
  { usage, model, provider, latencyMs, stop, requestId }: ModelResponse,
): Promise<void> {
  const at = ports.clock.now();
  const cost = costOfCall(usage, model, at, ports.prices);
  await database.kysely
    .insertInto('model_calls')
    .values({
      id: ports.ids.next('mdl'),
      role,
      provider,
      model,
      input_tokens: usage.inputTokens,
      output_tokens: usage.outputTokens,
      cache_read_tokens: usage.cacheReadTokens,
      cache_write_tokens: usage.cacheWriteTokens,
      cache_write_hour_tokens: usage.cacheWriteHourTokens,
      cost_micros: cost.known ? cost.micros : null,
      latency_ms: Math.round(latencyMs),
      stop,
      request_id: requestId ?? null,
      at,
    })
    .execute();
}
