import { describe, expect, it } from 'vitest';
import { markCachePoints } from './cache-points.ts';

const block = (text: string) => ({ type: 'text' as const, text });
const tool = (text: string) => ({ name: 't', input_schema: { type: 'object' as const }, text });
const params = {
  model: 'small',
  max_tokens: 10,
  stream: true as const,
  tools: [tool('refunds'), tool('orders')],
  system: [block('rules'), block('middle'), block('intent')],
  messages: [
    { role: 'user' as const, content: [block('1')] },
    { role: 'assistant' as const, content: [block('2')] },
    { role: 'user' as const, content: [block('3a'), block('3b')] },
    { role: 'assistant' as const, content: [block('4')] },
    { role: 'user' as const, content: [block('5')] },
  ],
};

const marked = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"text":"([^"]+)","cache_control"/g)].map(([, text]) => text ?? '');

describe('markCachePoints', () => {
  it('marks the last tool, the last system block and the last two user messages', () => {
    expect(marked(markCachePoints(params, { systemTtl: '5m', messages: true }))).toEqual([
      'orders',
      'intent',
      '3b',
      '5',
    ]);
  });

  it('marks no message that will not be read again', () => {
    expect(marked(markCachePoints(params, { systemTtl: '5m', messages: false }))).toEqual(['orders', 'intent']);
  });

  it('keeps rules for an hour when told, before the shorter marks', () => {
    const system = markCachePoints(params, { systemTtl: '1h', messages: true }).system;
    expect(JSON.stringify(system)).toContain('"ttl":"1h"');
  });

  it('leaves the given request untouched', () => {
    const before = JSON.stringify(params);
    markCachePoints(params, { systemTtl: '5m', messages: true });
    expect(JSON.stringify(params)).toBe(before);
  });
});
