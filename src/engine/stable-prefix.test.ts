import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineTool } from '#domain/define-tool.ts';
import { engineKit } from './testing/engine-kit.ts';
import { scriptedModel } from './testing/scripted-model.ts';

describe('the prompt of a turn', () => {
  it('begins with the same bytes whatever the customer asks', async () => {
    const prefixes = [];
    for (const intent of ['refund_request', 'how_to']) {
      const model = scriptedModel(['We will see.']);
      const kit = engineKit({ model, reads: { intents: [{ intent, confidence: 0.95 }] } });
      await kit.say('Hello there, a question');
      const [request] = model.requests;
      prefixes.push(JSON.stringify([request?.tools, request?.system]));
    }
    expect(prefixes[0]).toBe(prefixes[1]);
  });

  it('keeps the list by intent where the desk has more tools than a prompt should hold', async () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      defineTool({
        name: `look_${at}`,
        description: 'Looks at one thing. '.repeat(25),
        input: z.object({ id: z.string() }),
        effect: 'read',
        run: async () => null,
      }),
    );
    const model = scriptedModel(['We will see.']);
    await engineKit({ model, desk: { tools: many } }).say('A refund please');
    expect(model.requests[0]?.tools.map((tool) => tool.name).some((name) => name.startsWith('look_'))).toBe(false);
  });

  it('does not let a tool of another intent run although the model sees it', async () => {
    const other = defineTool({
      name: 'read_secrets',
      description: 'Reads.',
      input: z.object({}),
      effect: 'read',
      assurance: 'anonymous',
      run: async () => 'a secret',
    });
    const model = scriptedModel([{ toolCalls: [{ name: 'read_secrets', input: {} }] }, 'I cannot do that.']);
    const plain = engineKit({ model });
    const kit = engineKit({ model, desk: { tools: [...plain.desk.tools, other] } });
    await kit.say('Please refund order 1042');
    expect(model.requests[0]?.tools.map((tool) => tool.name)).toContain('read_secrets');
    expect(kit.store.commits[0]?.toolCalls).toMatchObject([
      { tool: 'read_secrets', verdict: { kind: 'deny', rule: 'other-intent' } },
    ]);
  });
});
