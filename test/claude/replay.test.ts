import { describe, expect, it } from 'vitest';
import type { ModelMessage } from '#engine/ports/model.ts';
import { callTools } from '#test/fake-claude/reply.ts';
import { answered, ask, hear, large, orderTool, resultsFor, small, startTalk, user } from './talk.ts';

const call = (order: string) => callTools({ name: 'get_order_status', input: { order, note: 'z before a', a: 1 } });
const request = ask({
  system: ['Rules.', 'Intent.'],
  tools: [orderTool],
  messages: [user('Where are orders 1 and 2?')],
});

/** What a database that sorts keys does to JSON. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
      .map(([key, child]) => [key, sortKeys(child)]),
  );
}

describe('a conversation that goes on', () => {
  it('sends every earlier byte again, also after a database sorted the keys', async () => {
    await using talk = await startTalk({ script: [call('1'), call('2'), 'Both ship today.'] });
    let messages: ModelMessage[] = request.messages;
    for (let step = 0; step < 2; step++) {
      const { response } = await hear(talk.model, { ...request, messages });
      const stored = { ...response, raw: sortKeys(JSON.parse(JSON.stringify(response.raw))) };
      messages = [...messages, answered(stored), resultsFor(response)];
    }
    expect((await hear(talk.model, { ...request, messages })).text).toBe('Both ship today.');
    const [first, second, third] = talk.fake.requests.map(({ body }) => ({
      head: JSON.stringify([body.tools, body.system]),
      messages: body.messages.map((message) =>
        JSON.stringify(message).replaceAll(',"cache_control":{"type":"ephemeral"}', ''),
      ),
    }));
    expect(second?.head).toBe(first?.head);
    expect(third?.head).toBe(first?.head);
    expect(second?.messages.slice(0, 1)).toEqual(first?.messages);
    expect(third?.messages.slice(0, 3)).toEqual(second?.messages);
    expect(second?.messages[1]).toContain('"input":{"order":"1","note":"z before a","a":1}');
  });

  it('is refused when anything before a thinking block changed', async () => {
    await using talk = await startTalk({ script: [call('1')] });
    const { response } = await hear(talk.model, request);
    const messages = [...request.messages, answered(response), resultsFor(response)];
    const changes = [
      { system: ['Rules.', 'Another intent.'] },
      { tools: [{ ...orderTool, description: 'Changed.' }] },
      { messages: [user('Where are orders 1 and 3?'), ...messages.slice(1)] },
    ];
    for (const change of changes) {
      await expect(hear(talk.model, { ...request, messages, ...change })).rejects.toMatchObject({
        kind: 'invalid-request',
      });
    }
    talk.fake.play('Fine.');
    expect((await hear(talk.model, { ...request, messages })).text).toBe('Fine.');
  });

  it('goes to another model without the thinking of the first', async () => {
    await using talk = await startTalk(
      { script: [call('1'), { status: 404 }, 'From the large one.'] },
      { fallbacks: { answer: [large] } },
    );
    const { response } = await hear(talk.model, request);
    const messages = [...request.messages, answered(response), resultsFor(response)];
    expect((await hear(talk.model, { ...request, messages })).text).toBe('From the large one.');
    const [, toSmall, toLarge] = talk.fake.requests;
    expect([toSmall?.body.model, toLarge?.body.model]).toEqual([small, large]);
    expect(toSmall?.text).toContain('"type":"thinking"');
    expect(toLarge?.text).not.toContain('"type":"thinking"');
    expect(toLarge?.text).toContain('"type":"tool_use"');
  });

  it('goes on from the answer of a model that is not Claude', async () => {
    await using talk = await startTalk({ script: ['Yes.'] });
    const messages: ModelMessage[] = [
      user('Hi'),
      { role: 'assistant', blocks: [{ type: 'text', text: 'Hello.', citations: [] }], raw: { from: 'elsewhere' } },
      user('Where is order 1?'),
    ];
    expect((await hear(talk.model, { ...request, messages })).text).toBe('Yes.');
    expect(talk.fake.requests[0]?.body.messages[1]).toEqual({
      role: 'assistant',
      content: [{ type: 'text', text: 'Hello.' }],
    });
  });
});
