import { describe, expect, it } from 'vitest';
import { callTools, say } from '#test/fake-claude/reply.ts';
import { answered, ask, hear, orderTool, resultsFor, startTalk, user } from './talk.ts';

describe('an answer', () => {
  it('streams text and ends with one finished event', async () => {
    await using talk = await startTalk({ script: ['Your order is on its way. It arrives on Friday.'] });
    const { events, text, response } = await hear(talk.model, ask());
    expect(text).toBe('Your order is on its way. It arrives on Friday.');
    expect(events.filter((event) => event.type === 'finished')).toHaveLength(1);
    expect(events.length).toBeGreaterThan(2);
    expect(response).toMatchObject({ stop: 'end', provider: 'claude', model: 'claude-haiku-5-5', retries: [] });
    expect(response.requestId).toMatch(/^req_/);
    expect(response.usage.outputTokens).toBeGreaterThan(0);
  });

  it('is the same when it comes word by word', async () => {
    await using talk = await startTalk({
      script: ['It arrives on Friday.'],
      latency: { headersMs: 1, firstTokenMs: 1, perTokenMs: 1 },
    });
    expect((await hear(talk.model, ask())).text).toBe('It arrives on Friday.');
  });

  it('calls a tool, gets its result and answers, with thinking sent back byte for byte', async () => {
    await using talk = await startTalk({
      script: [callTools({ name: 'get_order_status', input: { order: '1042' } }), say('It ships today.')],
    });
    const request = ask({ tools: [orderTool], messages: [user('Where is order 1042?')] });
    const first = await hear(talk.model, request);
    expect(first.response.stop).toBe('tool-calls');
    expect(first.response.blocks).toMatchObject([
      { type: 'tool-call', name: 'get_order_status', input: { order: '1042' } },
    ]);
    const second = await hear(talk.model, {
      ...request,
      messages: [...request.messages, answered(first.response), resultsFor(first.response)],
    });
    expect(second.text).toBe('It ships today.');
    const sent = talk.fake.requests[1]?.body.messages[1]?.content;
    expect(sent).toMatchObject([
      { type: 'thinking', thinking: '' },
      { type: 'tool_use', input: { order: '1042' } },
    ]);
  });
});
