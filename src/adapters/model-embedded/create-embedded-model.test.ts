import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defineDesk } from '#domain/define-desk.ts';
import type { Desk } from '#domain/desk.ts';
import type { Intent } from '#domain/intent.ts';
import type { Brief, ModelEvent, ModelRequest, ModelResponse } from '#engine/ports/model.ts';
import { ModelFault } from '#engine/ports/model.ts';
import { createEmbeddedModel } from './create-embedded-model.ts';

const intents: Intent[] = [
  {
    id: 'order_status',
    title: 'Where is my order',
    examples: [],
    procedure: {
      steps: [{ tool: 'get_order_status' }],
      replies: [
        { when: { path: 'get_order_status.state' }, text: { en: 'It is {get_order_status.state}.' }, resolves: true },
      ],
    },
  },
  { id: 'shipping', title: 'Shipping costs', examples: [] },
];

const desk: Desk = {
  ...defineDesk({
    persona: { name: 'Nora', company: 'Acme', about: '', tone: '', rules: [] },
    languages: ['en'],
    intents,
    models: { classify: 'a', answer: 'a', 'answer-hard': 'a', summarise: 'a', judge: 'a' },
    teams: [],
    hours: { timezone: 'UTC', days: {}, holidays: [] } as never,
    policies: [],
    tools: [],
  }),
  id: 'test',
  version: '1',
};

const toolNames = ['search_knowledge_base', 'escalate_to_human', 'resolve_ticket', 'get_order_status'];

function request(brief: Partial<Brief>, rest: Partial<ModelRequest> = {}): ModelRequest {
  return {
    role: 'answer',
    system: [],
    tools: toolNames.map((name) => ({ name, description: '', inputSchema: {} })),
    toolChoice: 'auto',
    messages: [],
    maxOutputTokens: 1000,
    brief: { text: 'hello', intents: [], language: 'en', results: [], earlier: [], passages: [], ...brief },
    ...rest,
  };
}

async function answer(
  asked: ModelRequest,
): Promise<{ events: ModelEvent[]; response: ModelResponse; text: string; calls: unknown[] }> {
  const events: ModelEvent[] = [];
  for await (const event of createEmbeddedModel({ desk }).stream(asked, new AbortController().signal))
    events.push(event);
  const last = events.at(-1);
  if (last?.type !== 'finished') throw new Error('the stream must end with a response');
  const { response } = last;
  const text = response.blocks.map((block) => (block.type === 'text' ? block.text : '')).join('');
  const calls = response.blocks.flatMap((block) =>
    block.type === 'tool-call' ? [[block.id, block.name, block.input]] : [],
  );
  return { events, response, text, calls };
}

const shipping = {
  source: 'shipping#top',
  title: 'Shipping costs',
  units: ['Shipping is $5. ', 'It takes a week.\n\n'],
};
const order = { intent: 'order_status', confidence: 0.9 };
const costs = { intent: 'shipping', confidence: 0.9 };

test('calls a tool of the intent’s procedure, then says what came of it', async () => {
  const first = await answer(request({ text: 'where is my order', intents: [order] }));
  expect(first.response.stop).toBe('tool-calls');
  expect(first.calls).toEqual([['call_1', 'get_order_status', {}]]);
  const results = [{ tool: 'get_order_status', callId: 'call_1', result: { state: 'on its way' } }];
  const second = await answer(request({ text: 'where is my order', intents: [order], results }));
  expect(second.text).toBe('It is on its way.');
  expect(second.response.templated).toBe(true);
  expect(second.calls).toEqual([['call_2', 'resolve_ticket', { summary: 'where is my order' }]]);
});

test('says once what two wishes begin with', async () => {
  const results = [{ tool: 'get_order_status', callId: 'call_1', result: { state: 'on its way' } }];
  const again = { ...order, span: 'and when' };
  const said = await answer(request({ text: 'where is my order and when', intents: [order, again], results }));
  expect(said.text).toBe('It is on its way.');
});

test('gives no second answer to a part of the message that may be no wish', async () => {
  const asked = (confidence: number) =>
    answer(
      request({
        text: 'what is shipping and how long, still in the box',
        intents: [
          { ...costs, span: 'what is shipping' },
          { intent: 'shipping', confidence, span: 'how long in the box' },
        ],
        passages: [shipping, { source: 'box#top', title: 'Boxes', units: ['How long a box is: 30 cm. '] }],
      }),
    );
  expect((await asked(0.9)).text).toContain('30 cm');
  expect((await asked(0.4)).text).not.toContain('30 cm');
});

test('answers from the passages with exact quotes, sentence by sentence', async () => {
  const { events, response, text } = await answer(
    request({ text: 'what does shipping cost', intents: [costs], passages: [shipping] }),
  );
  expect(text).toBe('Shipping is $5. It takes a week.');
  expect(response).toMatchObject({ stop: 'end', provider: 'embedded', templated: false });
  expect(events.filter((event) => event.type === 'text').length).toBeGreaterThan(1);
  const streamed = events.map((event) => (event.type === 'text' ? event.text : '')).join('');
  expect(streamed).toBe(text);
  const [citation] = response.blocks.flatMap((block) => (block.type === 'text' ? block.citations : []));
  expect(citation).toMatchObject({ source: 'shipping#top', from: 0, to: 2, quote: 'Shipping is $5. It takes a week.' });
});

test('answers two requests in one reply', async () => {
  const results = [{ tool: 'get_order_status', callId: 'call_1', result: { state: 'packed' } }];
  const { text } = await answer(
    request({
      text: 'where is my order and what does shipping cost',
      intents: [order, costs],
      results,
      passages: [shipping],
    }),
  );
  expect(text).toBe('It is packed.\n\nShipping is $5. It takes a week.');
});

test('says that it found nothing and hands over', async () => {
  const { text, calls } = await answer(request({ text: 'do you sell bicycles?' }));
  expect(text).toBe(desk.templates.noAnswer.en);
  expect(calls).toMatchObject([['call_1', 'escalate_to_human', { reason: 'no_knowledge' }]]);
});

test('searches once more by what was surely meant before it gives up', async () => {
  const asked = request({ text: 'wieviel kostet das', intents: [costs], language: 'de' });
  const first = await answer(asked);
  expect(first.calls).toEqual([['call_1', 'search_knowledge_base', { query: 'Shipping costs' }]]);
  const again = await answer({ ...asked, messages: [{ role: 'assistant', blocks: first.response.blocks }] });
  expect(again.calls).toMatchObject([['call_2', 'escalate_to_human', { reason: 'no_knowledge' }]]);
});

test('says so when what it found was not looked up in the customer’s words', async () => {
  const asked = request({ text: 'how about the size', intents: [costs], passages: [shipping] });
  const block = { type: 'tool-call' as const, id: 'call_1', name: 'search_knowledge_base', input: {} };
  const { text } = await answer({ ...asked, messages: [{ role: 'assistant', blocks: [block] }] });
  expect(text).toMatch(/^This is the nearest that our help centre says/);
  expect((await answer(asked)).text).not.toContain('nearest');
});

test('looks up nothing in general for who asks about one code', async () => {
  const { calls } = await answer(request({ text: 'what does PARCEL-77 cost to send', intents: [costs] }));
  expect(calls).toMatchObject([['call_1', 'escalate_to_human', { reason: 'no_knowledge' }]]);
});

test('says so when the article is not in the customer’s language', async () => {
  const passage = {
    source: 'a#b',
    title: 'A',
    units: ['You can pay with a card or by bank transfer if it is above the limit.\n\n'],
  };
  const { text } = await answer(request({ text: 'Wie kann ich bezahlen?', language: 'de', passages: [passage] }));
  expect(text).toMatch(/^Das steht dazu in unserem Hilfe-Center; der Artikel ist auf Englisch:\n\nYou can pay/);
});

test('greets back by name, once', async () => {
  const greeted = request({
    text: 'Hi, what does shipping cost?',
    intents: [costs],
    passages: [shipping],
    customerName: 'Mia Wong',
  });
  expect((await answer(greeted)).text).toMatch(/^Hi Mia,\n\nShipping/);
  const later = request({ ...greeted.brief, earlier: ['Hi there'] });
  expect((await answer(later)).text).toMatch(/^Shipping/);
});

test('returns small talk in the customer’s language', async () => {
  expect((await answer(request({ text: 'danke', smallTalk: 'thanks', language: 'de' }))).text).toBe(
    desk.templates.thanks.de,
  );
  expect((await answer(request({ text: 'un chiste', smallTalk: 'chat', language: 'es' }))).text).toBe(
    desk.templates.offTopic.es,
  );
});

test('asks for no tool when it must decide', async () => {
  const { response, calls } = await answer(
    request({ text: 'where is my order', intents: [order] }, { toolChoice: 'none' }),
  );
  expect(calls).toEqual([]);
  expect(response.stop).toBe('end');
});

test('is unavailable for what is no answer to a customer', async () => {
  await expect(answer(request({}, { output: { name: 'x', schema: {} } }))).rejects.toThrow(ModelFault);
  await expect(answer(request({}, { brief: undefined }))).rejects.toThrow(ModelFault);
});

test('always says something, hands over or asks for a tool', async () => {
  const result = fc.record({
    tool: fc.constantFrom('get_order_status', 'other'),
    callId: fc.constantFrom('call_1', 'call_2'),
    result: fc.option(fc.record({ state: fc.option(fc.string()) }), { nil: undefined }),
    error: fc.option(fc.string(), { nil: undefined }),
  });
  const brief = fc.record({
    text: fc.string({ unit: 'binary' }),
    language: fc.constantFrom('en', 'de', 'ja', 'xx', ''),
    intents: fc.array(
      fc.record({
        intent: fc.constantFrom('order_status', 'shipping', 'gone'),
        confidence: fc.double({ min: 0, max: 1 }),
      }),
      { maxLength: 3 },
    ),
    results: fc.array(result, { maxLength: 3 }),
    earlier: fc.array(fc.string(), { maxLength: 2 }),
    passages: fc.constantFrom([], [shipping]),
  });
  await fc.assert(
    fc.asyncProperty(brief, fc.constantFrom('auto' as const, 'none' as const), async (some, toolChoice) => {
      const { text, calls, response } = await answer(request(some as unknown as Partial<Brief>, { toolChoice }));
      expect(text.trim() !== '' || calls.length > 0).toBe(true);
      expect(response.stop).toBe(calls.length > 0 ? 'tool-calls' : 'end');
    }),
  );
});

test('takes the matter for over when the customer says so of something asked before', async () => {
  const solved = { text: 'that solved it, thanks!', smallTalk: 'solved' as const };
  const earlier = ['How do I reset my password?'];
  const { calls } = await answer(request({ ...solved, earlier }));
  expect(calls).toEqual([['call_1', 'resolve_ticket', { summary: solved.text }]]);
  expect((await answer(request(solved))).calls).toEqual([]);
  expect((await answer(request({ text: 'thanks', smallTalk: 'thanks', earlier }))).calls).toEqual([]);
});
