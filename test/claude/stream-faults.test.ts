import { describe, expect, it } from 'vitest';
import type { ModelEvent } from '#engine/ports/model.ts';
import { callTools, type StreamFault, say, withFault } from '#test/fake-claude/reply.ts';
import { ask, hear, orderTool, startTalk, type Talk } from './talk.ts';

const call = callTools({ name: 'get_order_status', input: { order: '1042' } });
const words = say('It arrives on Friday, at the latest on Monday.');
const request = ask({ tools: [orderTool] });

/** Records of a tool call before its end: message_start, ping, thinking, the call. */
const early = [0, 1, 2, 4, 7];

const broken: StreamFault[] = early.flatMap((records): StreamFault[] => [
  { kind: 'end', at: { records } },
  { kind: 'hang-up', at: { records } },
  { kind: 'reset', at: { records } },
  { kind: 'garbage', at: { records } },
  { kind: 'error-event', at: { records } },
  { kind: 'error-event', at: { records }, type: 'api_error' },
]);

describe('a stream that breaks before any text', () => {
  it.each(broken)('$kind $type at record $at.records is tried again and never calls the tool', async (fault) => {
    await using talk = await startTalk({ script: [withFault(call, fault), words] });
    const { response, text } = await hear(talk.model, request);
    expect(text).toBe('It arrives on Friday, at the latest on Monday.');
    expect(response.stop).toBe('end');
    expect(response.retries).toHaveLength(1);
  });

  it.each(broken)('$kind $type at record $at.records each time ends in a fault', async (fault) => {
    await using talk = await startTalk({ respond: () => withFault(call, fault) });
    const kind = fault.kind === 'error-event' ? 'unavailable' : 'cut';
    const failed = hear(talk.model, request);
    await expect(failed).rejects.toMatchObject({
      name: 'ModelFault',
      kind: fault.kind === 'hang-up' || fault.kind === 'reset' ? expect.stringMatching(/cut|unavailable/) : kind,
    });
    expect(talk.fake.requests).toHaveLength(3);
  });

  it('does not try again after an error event that stays', async () => {
    for (const [type, kind] of Object.entries({
      invalid_request_error: 'invalid-request',
      authentication_error: 'auth',
      billing_error: 'spend-limit',
    })) {
      await using talk = await startTalk({
        respond: () => withFault(call, { kind: 'error-event', at: { records: 2 }, type }),
      });
      await expect(hear(talk.model, request)).rejects.toMatchObject({ kind });
      expect(talk.fake.requests).toHaveLength(1);
    }
  });
});

describe('a stream that breaks in the middle of text', () => {
  const faults: StreamFault[] = (['end', 'hang-up', 'reset', 'garbage', 'error-event'] as const).map((kind) => ({
    kind,
    at: { records: 4 },
  }));

  it.each(faults)('$kind ends as a cut after the text so far', async (fault) => {
    await using talk = await startTalk({ script: [withFault(words, fault), words] });
    const heard: ModelEvent[] = [];
    const listen = async () => {
      for await (const event of talk.model.stream(request, new AbortController().signal)) heard.push(event);
    };
    await expect(listen()).rejects.toMatchObject({ kind: 'cut' });
    expect(heard).toEqual([{ type: 'text', text: 'It arrives on Friday, at' }]);
    expect(talk.fake.requests).toHaveLength(1);
  });
});

describe('a body cut at every byte of its tool call', () => {
  it('finishes only when it is whole, and never with half a call', async () => {
    await using talk = await startTalk(
      { script: [call, call] },
      { retries: { attempts: 1 }, breaker: { failures: Number.POSITIVE_INFINITY } },
    );
    const { response } = await hear(talk.model, request);
    expect(response).toMatchObject({ stop: 'tool-calls', blocks: [{ type: 'tool-call', input: { order: '1042' } }] });
    const body = await sameBody(talk);
    const from = body.indexOf('"tool_use"');
    const to = body.indexOf('event: message_stop');
    expect(from).toBeGreaterThan(0);
    // Before the call and behind it there is nothing to cut in half: a few places will do.
    const places = [0, 1, from >> 1, ...Array.from({ length: to - from }, (_, index) => from + index)];
    for (const at of places) {
      talk.fake.play(withFault(call, { kind: 'end', at: { bytes: at } }));
      await expect(hear(talk.model, request)).rejects.toMatchObject({ name: 'ModelFault', kind: 'cut' });
    }
  }, 60_000);
});

/** The stream that answers the adapter's own request. */
async function sameBody(talk: Talk): Promise<string> {
  const response = await fetch(`${talk.fake.url}/v1/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-test', 'anthropic-version': '2026-10-21' },
    body: talk.fake.requests[0]?.text ?? '',
  });
  return await response.text();
}

describe('the unknown', () => {
  it('is passed over: events, blocks and deltas of tomorrow', async () => {
    const reply = {
      parts: [
        {
          type: 'unknown-block' as const,
          block: { type: 'hologram', shape: 'cube' },
          deltas: [{ type: 'hologram_delta', turn: 90 }],
        },
        { type: 'text' as const, text: 'Plain words.' },
      ],
      extra: [
        { before: 0, event: 'weather', data: { type: 'weather', sky: 'blue' } },
        {
          before: 3,
          event: 'content_block_delta',
          data: { type: 'content_block_delta', index: 99, delta: { type: 'text_delta', text: 'lost' } },
        },
        { before: 4, event: 'message_hint', data: { type: 'message_hint' } },
      ],
    };
    await using talk = await startTalk({ script: [reply] });
    const { text, response } = await hear(talk.model, request);
    expect(text).toBe('Plain words.');
    expect(response).toMatchObject({ stop: 'end', blocks: [{ type: 'text', text: 'Plain words.' }] });
  });

  it('is a defined stop', async () => {
    await using talk = await startTalk({
      script: [
        { ...words, stop: 'daydreaming' },
        { ...words, stop: null },
      ],
    });
    expect((await hear(talk.model, request)).response.stop).toBe('unknown');
    expect((await hear(talk.model, request)).response.stop).toBe('unknown');
  });
});
