import { describe, expect, it } from 'vitest';
import { markCachePoints } from './cache-points.ts';

const block = (text: string) => ({ type: 'text' as const, text });
const params = {
  model: 'small',
  max_tokens: 10,
  stream: true as const,
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
  it('marks the first and last system block and, in a loop, the last two user messages', () => {
    expect(marked(markCachePoints(params, { systemTtl: '5m', loop: true }))).toEqual(['rules', 'intent', '3b', '5']);
  });

  it('marks no message of a single call', () => {
    expect(marked(markCachePoints(params, { systemTtl: '5m', loop: false }))).toEqual(['rules', 'intent']);
  });

  it('keeps rules for an hour when told, before the shorter marks', () => {
    const system = markCachePoints(params, { systemTtl: '1h', loop: true }).system;
    expect(JSON.stringify(system)).toContain('"ttl":"1h"');
  });

  it('leaves the given request untouched', () => {
    const before = JSON.stringify(params);
    markCachePoints(params, { systemTtl: '5m', loop: true });
    expect(JSON.stringify(params)).toBe(before);
  });
});
