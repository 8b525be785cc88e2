import type Anthropic from '@anthropic-ai/sdk';

export type CacheTtl = '5m' | '1h';

/**
 * Marks where the provider may cut its cache. The API takes four marks: the last tool (a switch of
 * citations forgets what follows it), the last system block (rules and persona, the same for every
 * turn of a desk), and the newest user message and the one before, so that each call of a turn
 * reads what the call before it wrote even when a step added many blocks. A message is written to
 * the cache only when it will likely be read again: writing costs a quarter more than not caching.
 */
export function markCachePoints(
  params: Anthropic.MessageCreateParamsStreaming,
  options: { systemTtl: CacheTtl; messages: boolean },
): Anthropic.MessageCreateParamsStreaming {
  const system = Array.isArray(params.system) ? params.system : [];
  const users = params.messages.flatMap((message, index) => (message.role === 'user' ? [index] : []));
  const ends = new Set(options.messages ? users.slice(-2) : []);
  return {
    ...params,
    ...(params.tools ? { tools: markEnd(params.tools, options.systemTtl) } : {}),
    ...(system.length > 0 ? { system: markEnd(system, options.systemTtl) } : {}),
    messages: params.messages.map((message, index) => (ends.has(index) ? markLast(message) : message)),
  };
}

function markEnd<Block>(blocks: readonly Block[], ttl: CacheTtl): Block[] {
  return blocks.map((block, index) => (index === blocks.length - 1 ? { ...block, cache_control: mark(ttl) } : block));
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
