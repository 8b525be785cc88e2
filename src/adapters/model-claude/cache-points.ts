import type Anthropic from '@anthropic-ai/sdk';

export type CacheTtl = '5m' | '1h';

/**
 * Marks where the provider may cut its cache. The API takes four marks: the first system block
 * (rules and persona, shared by all turns, and the tools before it), the last one (the intent's
 * instructions), and in a loop with tools the newest user message and the one before, so that
 * each call reads what the call before it wrote even when a step added many blocks.
 */
export function markCachePoints(
  params: Anthropic.MessageCreateParamsStreaming,
  options: { systemTtl: CacheTtl; loop: boolean },
): Anthropic.MessageCreateParamsStreaming {
  const system = Array.isArray(params.system) ? params.system : [];
  const marked = system.map((block, index) =>
    index === 0 || index === system.length - 1 ? { ...block, cache_control: mark(options.systemTtl) } : block,
  );
  const users = params.messages.flatMap((message, index) => (message.role === 'user' ? [index] : []));
  const ends = new Set(options.loop ? users.slice(-2) : []);
  return {
    ...params,
    ...(marked.length > 0 ? { system: marked } : {}),
    messages: params.messages.map((message, index) => (ends.has(index) ? markLast(message) : message)),
  };
}

function mark(ttl: CacheTtl): Anthropic.CacheControlEphemeral {
  return ttl === '1h' ? { type: 'ephemeral', ttl } : { type: 'ephemeral' };
}

function markLast(message: Anthropic.MessageParam): Anthropic.MessageParam {
  if (message.role !== 'user' || !Array.isArray(message.content)) return message;
  const last = message.content.at(-1);
  if (!last) return message;
  const content = [...message.content.slice(0, -1), { ...last, cache_control: mark('5m') }];
  return { ...message, content: content as Anthropic.ContentBlockParam[] };
}
