import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callTools, cutToolCall, type Reply, say } from '#test/fake-claude/reply.ts';
import { ask, hear, orderTool, startTalk } from './talk.ts';

const request = ask({ tools: [orderTool] });
const input = { order: 'A-1042', amount: 10.5, note: 'Refund the "blue" lamp — 🙂', nested: { list: [1, null, true] } };
const json = JSON.stringify(input);

describe('tool input cut at every character', () => {
  it('never becomes a call, whatever the stop reason says', async () => {
    await using talk = await startTalk();
    for (let at = 1; at < json.length; at++) {
      for (const stop of [
        'max_tokens',
        'tool_use',
        'end_turn',
        'model_context_window_exceeded',
        'refusal',
        'unheard-of',
      ]) {
        talk.fake.play(cutToolCall('get_order_status', input, at, stop));
        const { response } = await hear(talk.model, request);
        expect(response.blocks).toEqual([]);
        expect(response.stop).not.toBe('tool-calls');
        expect(response.raw === undefined || JSON.stringify(response.raw).includes('tool_use') === false).toBe(true);
      }
    }
  }, 60_000);

  it('takes whole calls before it down with it', async () => {
    const reply: Reply = {
      parts: [
        { type: 'text', text: 'Let me look.' },
        { type: 'tool-call', name: 'get_order_status', input: { order: '1' } },
        { type: 'tool-call', name: 'get_order_status', input: {}, json: '{"order":"2' },
      ],
      stop: 'max_tokens',
    };
    await using talk = await startTalk({ script: [reply, { ...reply, stop: 'tool_use' }] });
    for (let run = 0; run < 2; run++) {
      const { response } = await hear(talk.model, request);
      expect(response).toMatchObject({ stop: 'max-tokens', blocks: [{ type: 'text', text: 'Let me look.' }] });
    }
  });
});

describe('tool input', () => {
  it('arrives as it was sent, however odd', async () => {
    await using talk = await startTalk();
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (odd) => {
        const sent = JSON.stringify(odd);
        talk.fake.play({ parts: [{ type: 'tool-call', name: 'get_order_status', input: {}, json: sent }] });
        const { response } = await hear(talk.model, request);
        expect(response.blocks).toMatchObject([{ type: 'tool-call', name: 'get_order_status' }]);
        const [block] = response.blocks;
        expect(JSON.stringify(block?.type === 'tool-call' && block.input)).toBe(JSON.stringify(JSON.parse(sent)));
      }),
      { numRuns: 60 },
    );
  });

  it('that is no object is no call', async () => {
    await using talk = await startTalk();
    for (const odd of ['[]', '"text"', '1', 'null', 'true', '{}{}', '{"a":1}x', "{'a':1}"]) {
      talk.fake.play({ parts: [{ type: 'tool-call', name: 'get_order_status', input: {}, json: odd }] });
      expect((await hear(talk.model, request)).response).toMatchObject({ stop: 'max-tokens', blocks: [] });
    }
  });

  it('may be empty for a tool without parameters', async () => {
    await using talk = await startTalk({
      script: [{ parts: [{ type: 'tool-call', name: 'get_order_status', input: {}, json: '' }] }],
    });
    expect((await hear(talk.model, request)).response).toMatchObject({ stop: 'tool-calls', blocks: [{ input: {} }] });
  });
});

describe('several calls', () => {
  it('keep their order, ids and the text before them', async () => {
    const calls = ['1', '2', '3'].map((order) => ({ name: 'get_order_status', input: { order } }));
    await using talk = await startTalk({
      script: [{ parts: [{ type: 'text', text: 'Looking.' }, ...callTools(...calls).parts] }],
    });
    const { response } = await hear(talk.model, request);
    expect(response.blocks.map((block) => (block.type === 'tool-call' ? block.input : block.text))).toEqual([
      'Looking.',
      ...calls.map((call) => call.input),
    ]);
    const ids = response.blocks.flatMap((block) => (block.type === 'tool-call' ? [block.id] : []));
    expect(new Set(ids).size).toBe(3);
  });
});

describe('a stream in any network chunks', () => {
  it('says the same', async () => {
    const reply: Reply = {
      parts: [
        { type: 'text', text: 'Grüße — 訂單 🙂 «naïve» ' },
        { type: 'thinking' },
        { type: 'tool-call', name: 'get_order_status', input },
      ],
    };
    let sizes: number[] = [];
    const chunk = (bytes: Buffer) => {
      const parts: Buffer[] = [];
      let at = 0;
      for (const size of sizes) {
        parts.push(bytes.subarray(at, at + size));
        at += size;
      }
      return [...parts, bytes.subarray(at)];
    };
    await using talk = await startTalk({ chunk });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 40 }), async (given) => {
        sizes = given;
        talk.fake.play(reply);
        const { response, text } = await hear(talk.model, request);
        expect(text).toBe('Grüße — 訂單 🙂 «naïve» ');
        expect(response).toMatchObject({
          stop: 'tool-calls',
          blocks: [{ type: 'text' }, { type: 'tool-call', input }],
        });
      }),
      { numRuns: 40 },
    );
  });

  it('says the same byte by byte', async () => {
    await using talk = await startTalk({
      script: [say('Grüße 🙂')],
      chunk: (bytes) => [...bytes].map((byte) => Buffer.of(byte)),
    });
    expect((await hear(talk.model, request)).text).toBe('Grüße 🙂');
  });
});
