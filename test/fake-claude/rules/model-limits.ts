import { invalid, type Rejection } from '../rejection.ts';
import { blocksOf, type WireRequest } from '../wire-request.ts';

/** What a model refuses, as the provider's pages list it. */
interface ModelLimits {
  forcedTools: boolean;
  betweenTools: boolean;
}

const current: Record<string, ModelLimits> = {
  'claude-haiku-5-5': { forcedTools: true, betweenTools: false },
  'claude-sonnet-5-5': { forcedTools: false, betweenTools: true },
  'claude-opus-5-5': { forcedTools: false, betweenTools: false },
};
/** Older and other names of the family are taken, with the strictest limits. */
const other: ModelLimits = { forcedTools: false, betweenTools: false };

const samplingFields = ['temperature', 'top_p', 'top_k'];
const efforts = ['low', 'medium', 'high', 'xhigh', 'max'];

export function checkSampling(request: WireRequest): Rejection | undefined {
  const field = samplingFields.find((name) => name in request);
  return field ? invalid(`${field}: \`${field}\` is not supported for this model.`) : undefined;
}

export function checkModelLimits(request: WireRequest): Rejection | undefined {
  if (!request.model.startsWith('claude-')) {
    return { status: 404, message: `model: ${request.model}` };
  }
  const limits = current[request.model] ?? other;
  const choice = request.tool_choice?.type;
  if (choice !== undefined && !['auto', 'any', 'tool', 'none'].includes(choice)) {
    return invalid(`tool_choice: Input tag '${choice}' found using 'type' does not match any of the expected tags`);
  }
  if ((choice === 'any' || choice === 'tool') && !limits.forcedTools) {
    return invalid('tool_choice: type "tool" and "any" are not supported for this model.');
  }
  if (choice !== undefined && !request.tools?.length) {
    return invalid('tool_choice: may only be specified while providing tools.');
  }
  return checkThinking(request, limits) ?? checkEffort(request);
}

function checkThinking(request: WireRequest, limits: ModelLimits): Rejection | undefined {
  const { thinking } = request;
  if (thinking === undefined) return undefined;
  switch (thinking.type) {
    case 'adaptive':
      return undefined;
    case 'between_tools':
      if (!limits.betweenTools) return invalid('thinking: "between_tools" is not supported for this model.');
      if (Object.keys(thinking).length > 1) return invalid('thinking: "between_tools" takes no other field.');
      if (['xhigh', 'max'].includes(request.output_config?.effort ?? '')) {
        return invalid('thinking: "between_tools" requires an effort of at most "high".');
      }
      return undefined;
    case 'enabled':
      return invalid('thinking: "enabled" with `budget_tokens` is not supported for this model. Use "adaptive".');
    default:
      return invalid(`thinking: "${thinking.type}" is not supported for this model.`);
  }
}

function checkEffort(request: WireRequest): Rejection | undefined {
  const effort = request.output_config?.effort;
  if (effort === undefined || effort === null || efforts.includes(effort)) return undefined;
  return invalid(`output_config.effort: Input should be ${efforts.map((name) => `'${name}'`).join(', ')}`);
}

/** The conversation must end with the user, unless the API itself paused in the middle of an answer. */
export function checkPrefill(request: WireRequest, wasPaused: (content: string) => boolean): Rejection | undefined {
  const last = request.messages.findLast((message) => message.role !== 'system');
  if (last?.role !== 'assistant') return undefined;
  if (wasPaused(JSON.stringify(blocksOf(last.content)))) return undefined;
  return invalid(
    'This model does not support assistant message prefill. The conversation must end with a user message.',
  );
}
