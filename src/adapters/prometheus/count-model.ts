import { costOfCall } from '#domain/cost-of-call.ts';
import type { ModelRole } from '#domain/model-role.ts';
import type { PriceRow, Usage } from '#domain/usage.ts';
import { ModelFault, type ModelPort, type ModelResponse } from '#engine/ports/model.ts';
import type { Instruments } from './instruments.ts';

export interface CountModelOptions {
  /** The desk's models: what a call that nobody answered is counted under. */
  models: Record<ModelRole, string>;
  prices: readonly PriceRow[];
  now: () => Date;
}

/** A model's name comes from its provider: more than so many different ones are counted as `other`. */
const mostModels = 20;
const longestLabel = 64;

/** Makes models count their calls, whoever makes them: turns, summaries, suggestions, shadow drafts. */
export function countModels(instruments: Instruments, options: CountModelOptions): (model: ModelPort) => ModelPort {
  const known = new Set(Object.values(options.models));
  const labelOf = (name: string): string => {
    const model = name.slice(0, longestLabel);
    if (!known.has(model) && known.size >= mostModels) return 'other';
    known.add(model);
    return model;
  };

  const countBilled = (role: ModelRole, name: string, usage: Usage, free: boolean) => {
    const model = labelOf(name);
    const kinds = {
      input: usage.inputTokens,
      output: usage.outputTokens,
      cache_read: usage.cacheReadTokens,
      cache_write: usage.cacheWriteTokens + usage.cacheWriteHourTokens,
    };
    if (free) return;
    for (const [kind, tokens] of Object.entries(kinds)) instruments.modelTokens.inc({ role, model, kind }, tokens);
    const cost = costOfCall(usage, name, options.now(), options.prices);
    if (cost.known) instruments.modelCost.inc({ role, model }, cost.micros);
    else instruments.unpricedCalls.inc({ model });
  };

  const countAnswer = (role: ModelRole, response: ModelResponse, seconds: number) => {
    const labels = { role, model: labelOf(response.model) };
    instruments.modelCalls.inc({ ...labels, status: response.stop });
    instruments.modelSeconds.observe(labels, seconds);
    if (response.firstTokenMs !== undefined) {
      instruments.firstWordSeconds.observe(labels, response.firstTokenMs / 1_000);
    }
    for (const lost of response.lost ?? []) countBilled(role, lost.model, lost.usage, false);
    countBilled(role, response.model, response.usage, response.provider === 'embedded');
  };

  const countFault = (role: ModelRole, fault: unknown) => {
    const status = fault instanceof ModelFault ? fault.kind : 'fault';
    instruments.modelCalls.inc({ role, model: options.models[role], status });
    if (!(fault instanceof ModelFault)) return;
    for (const lost of fault.lost) countBilled(role, lost.model, lost.usage, false);
  };

  return (model) => ({
    async *stream(request, signal) {
      const { role } = request;
      const start = performance.now();
      try {
        for await (const event of model.stream(request, signal)) {
          if (event.type === 'attempt-failed') instruments.modelRetries.inc({ role });
          if (event.type === 'finished') countAnswer(role, event.response, (performance.now() - start) / 1_000);
          yield event;
        }
      } catch (fault) {
        countFault(role, fault);
        throw fault;
      }
    },
  });
}
