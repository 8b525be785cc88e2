import { describe, expect, it } from 'vitest';
import { promptTokens, type Usage } from '#domain/usage.ts';
import type { ModelMessage, ModelRequest } from '#engine/ports/model.ts';
import { callTools } from '#test/fake-claude/reply.ts';
import { answered, ask, hear, orderTool, resultsFor, startTalk, user } from './talk.ts';

const minute = 60_000;
const rules = 'Be kind, be brief, cite what you say. '.repeat(80);
const request = ask({ system: [rules], tools: [orderTool], messages: [user('Where is order 1?')] });
const call = () => callTools({ name: 'get_order_status', input: { order: '1' } });

async function start() {
  const clock = { now: 0 };
  const talk = await startTalk({ respond: () => 'Yes.', now: () => clock.now });
  const usage = async (over: Partial<ModelRequest> = {}): Promise<Usage> =>
    (await hear(talk.model, { ...request, ...over })).response.usage;
  return { ...talk, usage, clock };
}

describe('the prompt cache', () => {
  it('is written by the first call and read by the next of the same turn', async () => {
    await using talk = await start();
    talk.fake.play(call());
    const first = await hear(talk.model, request);
    expect(first.response.usage).toMatchObject({ cacheReadTokens: 0 });
    expect(first.response.usage.cacheWriteTokens).toBeGreaterThan(700);
    const second = await talk.usage({
      messages: [...request.messages, answered(first.response), resultsFor(first.response)],
    });
    expect(second.cacheReadTokens).toBe(promptTokens(first.response.usage));
    expect(second.inputTokens).toBe(0);
  });

  it('is read by another customer’s turn for rules and tools, also with another intent', async () => {
    await using talk = await start();
    await talk.usage();
    const same = await talk.usage({ messages: [user('Something else')] });
    expect(same.cacheReadTokens).toBeGreaterThan(700);
    const other = await talk.usage({ messages: [user('Rules for "Shipping": look at the order first. Where is it?')] });
    expect(other.cacheReadTokens).toBe(same.cacheReadTokens);
  });

  it('reads what the call before wrote, also when a step added many blocks', async () => {
    await using talk = await start();
    const many = Array.from({ length: 30 }, (_, index) => ({
      name: 'get_order_status',
      input: { order: String(index) },
    }));
    talk.fake.play(callTools(...many));
    const first = await hear(talk.model, request);
    const messages: ModelMessage[] = [...request.messages, answered(first.response), resultsFor(first.response)];
    const second = await talk.usage({ messages });
    expect(second.cacheReadTokens).toBe(promptTokens(first.response.usage));
  });

  it('forgets after five minutes, and lives on when it is read', async () => {
    await using talk = await start();
    await talk.usage();
    talk.clock.now += 4 * minute;
    expect((await talk.usage()).cacheReadTokens).toBeGreaterThan(0);
    talk.clock.now += 4 * minute;
    expect((await talk.usage()).cacheReadTokens).toBeGreaterThan(0);
    talk.clock.now += 5 * minute;
    expect((await talk.usage()).cacheReadTokens).toBe(0);
  });

  it('keeps rules for an hour when the desk asks so', async () => {
    const clock = { now: 0 };
    await using talk = await startTalk({ respond: () => 'Yes.', now: () => clock.now }, { systemCacheTtl: '1h' });
    const first = await hear(talk.model, request);
    expect(first.response.usage.cacheWriteHourTokens).toBeGreaterThan(700);
    clock.now += 50 * minute;
    const later = await hear(talk.model, request);
    expect(later.response.usage.cacheReadTokens).toBe(first.response.usage.cacheWriteHourTokens);
  });

  it('is lost to a changed tool, and not used for short prompts', async () => {
    await using talk = await start();
    await talk.usage();
    expect((await talk.usage({ tools: [{ ...orderTool, description: 'Changed.' }] })).cacheReadTokens).toBe(0);
    const short = { system: ['Short.'], tools: [] };
    await talk.usage(short);
    expect(await talk.usage(short)).toMatchObject({ cacheReadTokens: 0, cacheWriteTokens: 0 });
  });

  it('is not written for messages that no call will read again', async () => {
    await using talk = await start();
    const once = { messages: [user('A long question. '.repeat(200))], readAgain: false };
    await talk.usage(once);
    const again = await talk.usage(once);
    expect(again.cacheReadTokens).toBeGreaterThan(700);
    expect(again.inputTokens).toBeGreaterThan(700);
  });

  it('is not written for messages of a single call', async () => {
    await using talk = await start();
    const summary = { role: 'summarise' as const, tools: [], messages: [user('A long conversation. '.repeat(200))] };
    const usage = await talk.usage(summary);
    expect(usage.inputTokens).toBeGreaterThan(1_000);
    expect((await talk.usage(summary)).inputTokens).toBe(usage.inputTokens);
  });
});
