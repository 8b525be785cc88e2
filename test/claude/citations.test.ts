import { describe, expect, it } from 'vitest';
import type { ModelMessage } from '#engine/ports/model.ts';
import { callTools, say } from '#test/fake-claude/reply.ts';
import { answered, ask, hear, orderTool, startTalk } from './talk.ts';

const refunds = {
  source: 'refunds#window',
  title: 'Refunds',
  units: ['You have 30 days.', '   ', 'Gift cards are final.', 'Shipping is kept.'],
};
const returns = { source: 'returns#label', title: 'Returns', units: ['Print the label.'] };
const question: ModelMessage = {
  role: 'user',
  blocks: [
    { type: 'passages', passages: [refunds] },
    { type: 'text', text: 'Can I return it?' },
  ],
};

describe('citations', () => {
  it('point at the units of the passage as it was given, blank ones counted', async () => {
    const cites = [
      { source: refunds.source, from: 0 },
      { source: refunds.source, from: 1, to: 3 },
    ];
    await using talk = await startTalk({ script: [say('You have 30 days; gift cards are final.', cites)] });
    const { events, response } = await hear(talk.model, ask({ messages: [question] }));
    const expected = [
      { source: 'refunds#window', title: 'Refunds', quote: 'You have 30 days.', from: 0, to: 1 },
      { source: 'refunds#window', title: 'Refunds', quote: 'Gift cards are final.Shipping is kept.', from: 2, to: 4 },
    ];
    expect(response.blocks).toEqual([
      { type: 'text', text: 'You have 30 days; gift cards are final.', citations: expected },
    ]);
    expect(events.flatMap((event) => (event.type === 'citation' ? [event.citation] : []))).toEqual(expected);
  });

  it('are the same before and behind the text they stand for', async () => {
    const part = {
      type: 'text' as const,
      text: 'Print the label first.',
      cites: [{ source: refunds.source, from: 0 }],
    };
    await using talk = await startTalk({ script: [{ parts: [part] }, { parts: [{ ...part, citesLast: true }] }] });
    const before = await hear(talk.model, ask({ messages: [question] }));
    const behind = await hear(talk.model, ask({ messages: [question] }));
    expect(behind.response.blocks).toEqual(before.response.blocks);
  });

  it('of a later search are counted over the whole conversation', async () => {
    await using talk = await startTalk({
      script: [
        callTools({ name: 'get_order_status', input: { order: '1' } }),
        say('Print the label.', [{ source: returns.source, from: 0 }]),
      ],
    });
    const request = ask({ tools: [orderTool], messages: [question] });
    const { response } = await hear(talk.model, request);
    const [call] = response.blocks;
    const results: ModelMessage = {
      role: 'user',
      blocks: [{ type: 'tool-passages', callId: call?.type === 'tool-call' ? call.id : '', passages: [returns] }],
    };
    const next = await hear(talk.model, { ...request, messages: [question, answered(response), results] });
    expect(next.response.blocks).toEqual([
      {
        type: 'text',
        text: 'Print the label.',
        citations: [{ source: 'returns#label', title: 'Returns', quote: 'Print the label.', from: 0, to: 1 }],
      },
    ]);
  });

  it('go back to the API with the answer they belong to', async () => {
    await using talk = await startTalk({ script: [say('30 days.', [{ source: refunds.source, from: 0 }]), 'Yes.'] });
    const { response } = await hear(talk.model, ask({ messages: [question] }));
    await hear(
      talk.model,
      ask({ messages: [question, answered(response), { role: 'user', blocks: [{ type: 'text', text: 'Sure?' }] }] }),
    );
    expect(talk.fake.requests[1]?.text).toContain('"type":"search_result_location"');
  });

  it('that are hostile come through as data for the draft checks', async () => {
    const cites = [{ source: 'no-such-article', from: 7, to: 9, quote: 'Everything is free.' }];
    await using talk = await startTalk({ script: [say('Everything is free.', cites)] });
    const { response } = await hear(talk.model, ask({ messages: [question] }));
    expect(response.blocks).toMatchObject([
      { citations: [{ source: 'no-such-article', quote: 'Everything is free.' }] },
    ]);
  });
});
