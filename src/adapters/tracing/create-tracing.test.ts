import { expect, it } from 'vitest';
import { startSpanCollector } from '#test/support/span-collector.ts';
import { createTracing } from './create-tracing.ts';

it('the reason of a failed span is redacted', async () => {
  await using collector = await startSpanCollector();
  {
    await using tracing = createTracing(collector.url);
    const failing = tracing.trace('retrieval', { 'handrail.of': 'canary@example.com' }, async () => {
      throw new Error('no article for 4111 1111 1111 1111 of canary@example.com');
    });
    await expect(failing).rejects.toThrow('4111');
  }
  expect(collector.spans()).toMatchObject([{ name: 'retrieval', status: expect.stringContaining('no article for') }]);
  expect(collector.raw()).not.toMatch(/4111|canary@/);
});
