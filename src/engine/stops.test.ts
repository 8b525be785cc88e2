import { describe, expect, it } from 'vitest';
import { engineKit, refundPassage } from './testing/engine-kit.ts';
import { scriptedModel } from './testing/scripted-model.ts';

const text = 'You can ask for a refund within 30 days of delivery. Refunds reach your card in 5 to 7 days.';
const citations = [
  {
    source: refundPassage.id,
    title: 'Refunds',
    quote: refundPassage.units[0] ?? '',
    from: 0,
    to: refundPassage.units.length,
  },
];

describe('a model that stops', () => {
  it.each([
    ['max-tokens', 'loop.answer-cut', 'failed_check'],
    ['refusal', 'loop.refused', 'policy_exception'],
    ['context-exceeded', 'loop.too-long', 'complex_technical'],
    ['unknown', 'loop.unknown-stop', 'model_unavailable'],
  ] as const)('by %s ends with a person, and what was streamed is taken back', async (stop, rule, reason) => {
    const kit = engineKit({ model: scriptedModel({ answer: [{ text, citations, stop }], summarise: [{ json: {} }] }) });
    await kit.say('How long do I have?');
    expect(kit.store.commits).toMatchObject([{ outcome: 'escalated', handoff: { reason } }]);
    expect(kit.store.commits[0]?.rules.map((fired) => fired.rule)).toContain(rule);
    expect(kit.store.messages.map(({ author }) => author.kind)).toEqual(['customer', 'system']);
    const told = kit.store.events.map(({ type }) => type).filter((type) => type.startsWith('reply-'));
    expect(told.at(0)).toBe('reply-streamed');
    expect(told.at(-1)).toBe('reply-retracted');
  });

  it('by a pause goes on, and the reply is both halves', async () => {
    const [first, second] = [text.slice(0, 70), text.slice(70)];
    const model = scriptedModel([{ text: first, citations, stop: 'paused' }, { text: second }]);
    const kit = engineKit({ model });
    await kit.say('How long do I have?');
    expect(model.requests[1]?.messages.at(-1)).toMatchObject({ role: 'assistant', blocks: [{ text: first }] });
    expect(kit.store.commits[0]?.outcome).toBe('replied');
    expect(kit.store.messages.at(-1)?.text.replace(/ ?\[\d+\]/g, '')).toBe(text);
    const told = kit.store.events.map(({ type }) => type).filter((type) => type.startsWith('reply-'));
    expect(told).toEqual(['reply-streamed', 'reply-retracted']);
  });

  it('by a pause again and again ends with a person', async () => {
    const paused = { text: 'Let me think.', stop: 'paused' as const };
    const script = { answer: Array.from({ length: 8 }, () => paused), summarise: [{ json: {} }] };
    const kit = engineKit({ model: scriptedModel(script) });
    await kit.say('How long do I have?');
    expect(kit.store.commits).toMatchObject([{ outcome: 'escalated', handoff: { reason: 'turn_limit' } }]);
  });
});
