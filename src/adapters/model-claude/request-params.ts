import type Anthropic from '@anthropic-ai/sdk';
import type { ModelRole } from '#domain/model-role.ts';
import type { ModelRequest } from '#engine/ports/model.ts';
import { type CacheTtl, markCachePoints } from './cache-points.ts';
import { messageParams } from './message-params.ts';
import { outputSchema, toolParams } from './strict-tools.ts';

export type Effort = 'low' | 'medium' | 'high' | 'xhigh' | 'max';

/**
 * How hard each role thinks. Thinking itself is left to each model's default, the one setting
 * that all current models take.
 */
export const defaultEfforts: Record<ModelRole, Effort> = {
  classify: 'low',
  answer: 'medium',
  'answer-hard': 'high',
  summarise: 'low',
  judge: 'medium',
};

/** Thinking counts in `max_tokens`; this much is added, so that it cannot eat the answer's room. */
const thinkingRoom: Record<Effort, number> = { low: 1_024, medium: 2_048, high: 4_096, xhigh: 8_192, max: 16_384 };

export interface MappedRequest {
  params: Anthropic.MessageCreateParamsStreaming;
  unitPlaces: number[][];
}

/** The request as the API takes it. The same request gives the same bytes. */
export function requestParams(
  request: ModelRequest,
  options: { model: string; effort: Effort; systemTtl: CacheTtl },
): MappedRequest {
  const { model, effort } = options;
  // The API refuses citations together with an output format.
  const { messages, unitPlaces } = messageParams(request.messages, model, request.output === undefined);
  const system = request.system.filter((text) => text.trim());
  const withTools = request.tools.length > 0;
  const params: Anthropic.MessageCreateParamsStreaming = {
    model,
    max_tokens: request.maxOutputTokens + thinkingRoom[effort],
    ...(withTools ? { tools: toolParams(request.tools), tool_choice: { type: request.toolChoice } } : {}),
    ...(system.length > 0 ? { system: system.map((text) => ({ type: 'text', text })) } : {}),
    messages,
    output_config: {
      effort,
      ...(request.output ? { format: { type: 'json_schema', schema: outputSchema(request.output.schema) } } : {}),
    },
    stream: true,
  };
  return {
    params: markCachePoints(params, {
      systemTtl: options.systemTtl,
      messages: withTools && request.toolChoice === 'auto' && request.readAgain !== false,
    }),
    unitPlaces,
  };
}
