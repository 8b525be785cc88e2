import { describe, expect, it } from 'vitest';
import { allowFor, limitAmount } from '#domain/policy/rules.ts';
import { engineKit, refundPassage } from './testing/engine-kit.ts';
import { scriptedModel } from './testing/scripted-model.ts';

const quote = refundPassage.units[0] ?? '';
const answered = { text: quote, citations: [{ source: refundPassage.id, title: 'Refunds', quote, from: 0, to: 1 }] };
const silent = { summarise: [{ fault: 'unavailable' as const }] };
const two = 'How long do I have to ask for a refund? And can you engrave my name on a pen?';
const handOver = (input: object) => ({
  ...answered,
  toolCalls: [
    { name: 'escalate_to_human', input: { reason: 'no_knowledge', summary: 'Wants a pen engraved.', ...input } },
  ],
});

describe('two problems in one message', () => {
  it('answers one, hands the other over and says which, in the customer’s own words', async () => {
    const model = scriptedModel({ answer: [handOver({ about: 'can you engrave my name on a pen?' })], ...silent });
    const kit = engineKit({ model });
    await kit.say(two);
    const [answer, line] = kit.store.messages.slice(-2);
    expect(answer).toMatchObject({ author: { kind: 'ai' }, text: `${quote.trim()} [1]` });
    expect(line?.text).toMatch(/^On “can you engrave my name on a pen\?”: I am passing this to a colleague/);
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'escalated', tier: 2, handoff: { reason: 'no_knowledge' } });
  });

  it('quotes nothing the customer did not write', async () => {
    const model = scriptedModel({ answer: [handOver({ about: 'the refund of $900 we owe you' })], ...silent });
    const kit = engineKit({ model });
    await kit.say(two);
    expect(kit.store.messages.at(-1)?.text).toMatch(/^I am passing this/);
  });

  it('sends no part of an answer that is doubtful for a reason of its own', async () => {
    const model = scriptedModel({ answer: [handOver({})], ...silent });
    const kit = engineKit({
      model,
      reads: { intents: [{ intent: 'refund_request', confidence: 0.4 }] },
      passages: [{ ...refundPassage, relevance: 0.3 }],
    });
    await kit.say(two);
    expect(kit.store.messages.filter(({ author }) => author.kind === 'ai')).toEqual([]);
  });
});

describe('a question beside what always goes to a person', () => {
  const span = 'How long do I have to ask for a refund?';
  const away = 'Also please close my account.';
  const intents = [
    { id: 'closing', title: 'Closing', examples: [], escalateImmediately: true },
    { id: 'how_to', title: 'How to', examples: [] },
  ];
  const reads = {
    intents: [
      { intent: 'closing', confidence: 0.95, span: away },
      { intent: 'how_to', confidence: 0.95, span },
    ],
  };

  it('is answered from the help centre by no model that writes, and the line says what goes on', async () => {
    const model = scriptedModel(silent);
    const fallbackModel = scriptedModel({ answer: [answered] });
    const kit = engineKit({ model, fallbackModel, reads, desk: { intents } });
    await kit.say(`${span} ${away}`);
    const [answer, line] = kit.store.messages.slice(-2);
    expect(answer).toMatchObject({ author: { kind: 'ai' }, text: `${quote.trim()} [1]` });
    expect(line?.text).toMatch(/^On “Also please close my account\.”: I am passing this to a colleague/);
    expect(model.requests.map(({ role }) => role)).toEqual(['summarise']);
    expect(fallbackModel.requests[0]?.brief).toMatchObject({ text: span, intents: [{ intent: 'how_to' }] });
    expect(kit.store.commits[0]).toMatchObject({
      outcome: 'escalated',
      tier: 3,
      rules: [{ rule: 'gate.intent.closing' }],
      handoff: { tried: [{ what: 'Quote “Refunds”' }] },
    });
  });

  it('goes to the person too when the help centre has no answer', async () => {
    const model = scriptedModel(silent);
    const kit = engineKit({ model, reads, passages: [], desk: { intents } });
    await kit.say(`${span} ${away}`);
    expect(kit.store.messages.at(-1)?.text).toMatch(/^I am passing this/);
    expect(kit.store.messages.filter(({ author }) => author.kind === 'ai')).toEqual([]);
  });

  it('is not answered where a person approves every reply', async () => {
    const fallbackModel = scriptedModel({ answer: [answered] });
    const autonomy = { default: 'auto', channels: {}, intents: {}, assist: true } as const;
    const kit = engineKit({ model: scriptedModel(silent), fallbackModel, reads, desk: { intents, autonomy } });
    await kit.say(`${span} ${away}`);
    expect(kit.store.messages.filter(({ author }) => author.kind === 'ai')).toEqual([]);
  });
});

describe('a part of an answer', () => {
  const scripted = () =>
    scriptedModel({ answer: [handOver({ about: 'can you engrave my name on a pen?' })], ...silent });
  const autonomy = { default: 'auto', channels: {}, intents: {} } as const;

  it.each([
    ['the desk is in assist mode', { autonomy: { ...autonomy, assist: true } }],
    ['the channel is for drafts', { autonomy: { ...autonomy, channels: { chat: 'draft' } } }],
    ['the ticket is outside the share', { autonomy: { ...autonomy, rollOut: 0 } }],
  ] as const)('waits for a person where %s', async (_, desk) => {
    const kit = engineKit({ model: scripted(), desk });
    await kit.say(two);
    expect(kit.store.messages.filter(({ author }) => author.kind === 'ai')).toEqual([]);
    expect(kit.store.commits[0]).toMatchObject({
      outcome: 'escalated',
      handoff: { suggestedReply: expect.stringContaining(quote.trim()) },
    });
  });
});

describe('an action that policy keeps for people', () => {
  const policies = [
    allowFor(['refund_request'], 'refund', { id: 'refund-asked', reason: 'Refunds run when asked for.' }),
    limitAmount(
      'refund',
      { field: 'amount', max: 10, otherwise: 'escalate' },
      { id: 'dispute-limit', reason: 'Above $10 billing decides.' },
    ),
  ];
  const calls = [
    { toolCalls: [{ name: 'get_order', input: { order_id: '1042' } }] },
    { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 24 } }] },
  ];

  it('is told to the customer with what was found, before a person takes over', async () => {
    const model = scriptedModel({ answer: [...calls, 'Order 1042 came to $24.'], ...silent });
    const kit = engineKit({ model, desk: { policies } });
    await kit.say('Please refund order 1042');
    expect(kit.effects).toEqual([]);
    expect(model.requests[2]).toMatchObject({ role: 'answer', toolChoice: 'none' });
    const [answer, line] = kit.store.messages.slice(-2);
    expect(answer).toMatchObject({ author: { kind: 'ai' }, text: 'Order 1042 came to $24.' });
    expect(line?.author.kind).toBe('system');
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'escalated', tier: 2, rules: [{ rule: 'dispute-limit' }] });
    expect(kit.store.events.filter(({ type }) => type === 'reply-streamed')).toEqual([]);
  });

  it('still reaches a person when the model then says what nobody found', async () => {
    const model = scriptedModel({ answer: [...calls, 'I have refunded $500 to you.'], ...silent });
    const kit = engineKit({ model, desk: { policies } });
    await kit.say('Please refund order 1042');
    expect(kit.store.messages.filter(({ author }) => author.kind === 'ai')).toEqual([]);
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'escalated' });
  });
});
