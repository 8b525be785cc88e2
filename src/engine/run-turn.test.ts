import { describe, expect, it } from 'vitest';
import { engineKit, refundPassage } from './testing/engine-kit.ts';
import { scriptedModel } from './testing/scripted-model.ts';

const cited = {
  text: 'You can ask for a refund within 30 days of delivery.',
  citations: [
    {
      source: refundPassage.id,
      title: 'Refunds',
      quote: 'You can ask for a refund within 30 days of delivery. ',
      from: 0,
      to: 1,
    },
  ],
};

describe('a turn', () => {
  it('sends a grounded answer with its source', async () => {
    const kit = engineKit({ model: scriptedModel([cited]) });
    await kit.say('How long do I have to ask for a refund?');
    const reply = kit.store.messages.at(-1);
    expect(reply).toMatchObject({
      author: { kind: 'ai' },
      text: 'You can ask for a refund within 30 days of delivery. [1]',
    });
    expect(reply?.citations).toMatchObject([{ number: 1, articleId: 'refunds', passageId: 'refunds#window' }]);
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'replied', tier: 0, grounding: 'grounded' });
    expect(kit.store.ticket.state).toBe('awaiting_customer');
  });

  it('marks a source as stale when the desk says, not sooner', async () => {
    for (const [staleAfterDays, stale] of [
      [30, true],
      [90, false],
    ] as const) {
      const passages = [{ ...refundPassage, lastReviewedAt: new Date('2026-10-01') }];
      const kit = engineKit({ model: scriptedModel([cited]), passages, desk: { knowledge: { staleAfterDays } } });
      await kit.say('How long do I have to ask for a refund?');
      expect(kit.store.messages.at(-1)?.citations).toMatchObject([{ stale }]);
    }
  });

  it('hands a customer who asks for a person over without calling a model', async () => {
    const model = scriptedModel({ summarise: [{ fault: 'unavailable' }] });
    const kit = engineKit({ model, reads: { signals: { wantsHuman: true } } });
    await kit.say('I want to talk to a human');
    expect(model.requests.map((request) => request.role)).toEqual(['summarise']);
    expect(kit.store.commits[0]).toMatchObject({
      outcome: 'escalated',
      tier: 3,
      handoff: { reason: 'customer_request', team: 'billing', writtenBy: 'template' },
    });
    expect(kit.store.messages.at(-1)).toMatchObject({ author: { kind: 'system' } });
    expect(kit.store.messages.at(-1)?.text).toContain('number 3 in the queue');
    expect(kit.store.owner).toEqual({ kind: 'team', team: 'billing' });
  });

  it('promises the next place when another hand-over came first, and a team when they keep coming', async () => {
    for (const others of [1, 99]) {
      const kit = engineKit({ model: scriptedModel([]), reads: { signals: { wantsHuman: true } } });
      let waiting = 0;
      kit.ports.queue = { ...kit.ports.queue, waiting: async () => waiting };
      kit.ports.store = {
        ...kit.store,
        commit: async (claim, commit) => {
          if (!commit.place || waiting >= others) return await kit.store.commit(claim, commit);
          waiting += 1;
          return { committed: false, reason: 'Somebody came first.', placeTaken: true };
        },
      };
      await kit.say('Let me talk to a person');
      expect(kit.store.commits).toMatchObject([{ outcome: 'escalated', owner: { kind: 'team' } }]);
      expect(kit.store.messages.at(-1)?.text).toContain(String(waiting + 1));
    }
  });

  it('tells the model why a tool was refused and lets it answer', async () => {
    const model = scriptedModel([
      { toolCalls: [{ name: 'get_order', input: { order_id: '9' } }] },
      'I cannot find order 9 among yours.',
    ]);
    const kit = engineKit({ model });
    await kit.say('Where is order 9?');
    const result = model.requests[1]?.messages.at(-1)?.blocks[0];
    expect(result).toMatchObject({ type: 'tool-result', isError: true, text: 'No order 9 belongs to this customer.' });
    expect(kit.store.commits[0]?.outcome).toBe('replied');
  });

  it('denies a tool that does not exist and one the intent does not open', async () => {
    const model = scriptedModel([
      {
        toolCalls: [
          { name: '__proto__', input: {} },
          { name: 'drop_tables', input: {} },
        ],
      },
      cited,
    ]);
    const kit = engineKit({ model });
    await kit.say('Hello there, about refunds');
    expect(kit.store.commits[0]?.toolCalls.map((call) => call.verdict.rule)).toEqual(['unknown-tool', 'unknown-tool']);
  });

  it('offers verification when a tool needs a better known customer', async () => {
    const model = scriptedModel([
      { toolCalls: [{ name: 'get_order', input: { order_id: '1042' } }] },
      'I need to check that it is you first.',
    ]);
    const kit = engineKit({ model, customer: { assurance: 'claimed', email: 'ana@example.com' } });
    await kit.say('Where is order 1042?');
    expect(kit.store.messages.at(-1)?.card).toMatchObject({ kind: 'verify', maskedEmail: 'a•••@example.com' });
  });

  it('ends with a person when a model calls tools for ever', async () => {
    const model = scriptedModel({
      answer: Array.from({ length: 8 }, () => ({ toolCalls: [{ name: 'get_order', input: { order_id: '1042' } }] })),
      summarise: [{ fault: 'unavailable' }],
    });
    const kit = engineKit({ model });
    await kit.say('Where is order 1042?');
    expect(model.requests.filter((request) => request.role === 'answer')).toHaveLength(8);
    expect(model.requests[5]?.toolChoice).toBe('none');
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'escalated', handoff: { reason: 'turn_limit' } });
  });

  it('answers on the embedded model when the chosen one is away, and says so', async () => {
    const kit = engineKit({
      model: scriptedModel([{ fault: 'unavailable' }]),
      fallbackModel: scriptedModel([cited]),
    });
    await kit.say('How long do I have to ask for a refund?');
    expect(kit.store.messages.at(-1)?.text).toContain('limited abilities');
    expect(kit.store.commits[0]?.modelCalls[0]?.retries[0]).toContain('unavailable');
  });

  it('gives the customer a sentence and a person when no model answers', async () => {
    const model = scriptedModel({ answer: [{ fault: 'unavailable' }], summarise: [{ fault: 'unavailable' }] });
    const kit = engineKit({ model });
    await kit.say('How long do I have?');
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'escalated', handoff: { reason: 'model_unavailable' } });
    expect(kit.store.messages.at(-1)?.author.kind).toBe('system');
  });

  it('ends with a person when a stage breaks', async () => {
    const kit = engineKit({ model: scriptedModel([]) });
    kit.ports.knowledge.search = () => Promise.reject(new Error('index gone'));
    await kit.say('How long do I have?');
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'escalated', handoff: { reason: 'tool_failure' } });
  });

  it('has a claim that no source supports mended once', async () => {
    const model = scriptedModel(['You have 90 days and a free gift of $500.', cited]);
    const kit = engineKit({ model });
    await kit.say('How long do I have to ask for a refund?');
    expect(model.requests).toHaveLength(2);
    expect(kit.store.commits[0]?.outcome).toBe('replied');
    expect(kit.store.messages.at(-1)?.text).not.toContain('500');
  });

  it('hands over when the mended answer still claims what no source says', async () => {
    const model = scriptedModel({
      answer: ['You have 90 days and a gift of $500.', 'You get $500 for sure.'],
      summarise: [{ fault: 'unavailable' }],
    });
    const kit = engineKit({ model });
    await kit.say('How long do I have to ask for a refund?');
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'escalated', handoff: { reason: 'failed_check' } });
    expect(kit.store.messages.every((message) => !message.text.includes('500'))).toBe(true);
  });

  it('counts what the attempt to mend an answer cost also when it came to nothing', async () => {
    const wrong = { text: 'You get $500 back within 90 days.' };
    const kit = engineKit({
      model: scriptedModel({
        answer: [wrong, { ...wrong, stop: 'max-tokens' }],
        summarise: [{ fault: 'unavailable' }],
      }),
    });
    await kit.say('How long do I have?');
    expect(kit.store.commits[0]).toMatchObject({
      outcome: 'escalated',
      modelCalls: [{ stop: 'end' }, { stop: 'max-tokens' }],
    });
  });

  it('cannot commit after a human took over', async () => {
    const kit = engineKit({ model: scriptedModel([{ ...cited, before: () => kit.store.takeOver('usr_1') }]) });
    await kit.say('How long do I have?');
    expect(kit.store.commits).toEqual([]);
    expect(kit.store.messages.filter((message) => message.author.kind === 'ai')).toEqual([]);
  });

  it('answers a newer message together with the one it interrupted', async () => {
    const model = scriptedModel([{ ...cited, before: () => void kit.store.say('And for gifts?') }, cited]);
    const kit = engineKit({ model });
    await kit.say('How long do I have?');
    expect(kit.store.commits).toEqual([]);
    const waiting = kit.store.turns.find((turn) => !turn.ended);
    await kit.work(waiting?.id ?? '');
    expect(kit.store.commits).toHaveLength(1);
    expect(JSON.stringify(model.requests[1]?.messages)).toContain('And for gifts?');
  });

  it('drafts instead of sending while the kill switch is on', async () => {
    const kit = engineKit({ model: scriptedModel([cited]) });
    kit.store.sendingStopped = true;
    await kit.say('How long do I have to ask for a refund?');
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'drafted', tier: 1 });
    expect(kit.store.messages.filter((message) => message.author.kind === 'ai')).toEqual([]);
    expect(kit.store.events.filter((event) => event.type === 'reply-streamed')).toEqual([]);
  });

  it('streams only sentences that passed their checks', async () => {
    const text = `${cited.text} You will also get $900 in cash. Refunds reach your card in 5 to 7 days.`;
    const kit = engineKit({ model: scriptedModel([{ ...cited, text }, cited]) });
    await kit.say('How long do I have to ask for a refund?');
    const streamed = kit.store.events.flatMap((event) => (event.type === 'reply-streamed' ? [event.text] : []));
    expect(streamed.join('')).not.toContain('900');
    expect(streamed.join('')).toContain('30 days');
    expect(kit.store.events.some((event) => event.type === 'reply-retracted')).toBe(true);
  });

  it('sends the part it answered before it hands the rest over', async () => {
    const model = scriptedModel({
      answer: [
        {
          ...cited,
          toolCalls: [
            { name: 'escalate_to_human', input: { reason: 'policy_exception', summary: 'Wants a gift too.' } },
          ],
        },
      ],
      summarise: [{ fault: 'unavailable' }],
    });
    const kit = engineKit({ model });
    await kit.say('How long do I have, and can I get a gift?');
    expect(kit.store.messages.map((message) => message.author.kind)).toEqual(['customer', 'ai', 'system']);
    expect(kit.store.commits[0]).toMatchObject({
      outcome: 'escalated',
      tier: 2,
      handoff: { reason: 'policy_exception' },
    });
  });

  it('asks back when a message has no words, without calling a model', async () => {
    const model = scriptedModel([]);
    const kit = engineKit({ model, reads: { intents: [], outOfScope: 1 } });
    await kit.say('😀😀😀');
    expect(model.requests).toEqual([]);
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'replied', tier: 0 });
    expect(kit.store.messages.at(-1)?.text).toContain('tell me a little more');
  });

  it('turns chat down without looking for articles', async () => {
    const model = scriptedModel([{ text: 'I cannot help with that here. What can I do for your account?' }]);
    const kit = engineKit({ model, reads: { intents: [], outOfScope: 0.9, smallTalk: 'chat' } });
    await kit.say('Tell me a joke about refunds');
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'replied', tier: 0, retrieved: [] });
  });

  it('holds what a model claims in a chat against sources like any claim', async () => {
    const model = scriptedModel([
      { text: 'It will rain in Madrid tomorrow, 14 degrees.' },
      { text: 'Rain, 14 degrees.' },
    ]);
    const kit = engineKit({ model, reads: { intents: [], outOfScope: 0.9, smallTalk: 'chat' } });
    await kit.say('What will the weather be in Madrid?');
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'escalated' });
  });
});
