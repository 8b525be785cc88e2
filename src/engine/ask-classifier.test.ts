import { describe, expect, it } from 'vitest';
import type { Understanding } from '#domain/understanding.ts';
import { engineKit, refundPassage, understandingOf } from './testing/engine-kit.ts';
import { type ScriptedStep, scriptedModel } from './testing/scripted-model.ts';

const answer = {
  text: refundPassage.units[0] ?? '',
  citations: [{ source: refundPassage.id, title: 'Refunds', quote: refundPassage.units[0] ?? '', from: 0, to: 1 }],
};
const read = (intent: string, more: object = {}) => ({
  json: {
    intents: [{ intent, confidence: 0.97 }],
    out_of_scope: false,
    wants_human: false,
    frustrated: false,
    urgency: 'Normal',
    complexity: 'SIMPLE',
    ...more,
  },
});
const unsure = { intents: [{ intent: 'refund_request', confidence: 0.6 }] };
const silent = { summarise: [{ fault: 'unavailable' as const }] };

async function understood(classify: ScriptedStep[], reads: object = unsure, signals?: Understanding['signals']) {
  const model = scriptedModel({ classify, answer: [answer], ...silent });
  const kit = engineKit({ model, fallbackModel: scriptedModel({ answer: [answer], ...silent }), reads });
  if (signals) kit.ports.comprehension.understand = async () => ({ ...understandingOf(reads), signals });
  await kit.say('How long do I have?');
  return { commit: kit.store.commits[0], asked: model.requests.filter(({ role }) => role === 'classify').length };
}

describe('the cascade', () => {
  it('does not ask where the local reading is sure', async () => {
    const { commit, asked } = await understood([], {});
    expect(asked).toBe(0);
    expect(commit?.understanding).toMatchObject({ source: 'local' });
    expect(commit?.understanding?.cascade).toBeUndefined();
  });

  it('records that the model agreed, comparing its words without case', async () => {
    const { commit } = await understood([read('REFUND_request')]);
    expect(commit?.understanding).toMatchObject({
      source: 'model',
      intents: [{ intent: 'refund_request', confidence: 0.97 }],
      cascade: { outcome: 'agreed', changed: [], local: { intent: 'refund_request', confidence: 0.6 } },
    });
  });

  it('records what the model read otherwise', async () => {
    const { commit } = await understood([read('how_to', { urgency: 'high' })]);
    expect(commit?.understanding).toMatchObject({
      intents: [{ intent: 'how_to' }],
      cascade: { outcome: 'changed', changed: ['intents', 'urgency'] },
    });
    expect(commit?.understanding?.cascade?.goesTo).toBeUndefined();
  });

  it('records that its word sent the message to a person, or kept it from one', async () => {
    const there = await understood([read('refund_request', { wants_human: true })]);
    expect(there.commit?.understanding?.cascade).toMatchObject({ changed: ['signals'], goesTo: 'person' });
    const threat = { ...understandingOf().signals, legalThreat: { present: true, confidence: 0.6 } };
    const back = await understood([read('refund_request', { legal_threat: false })], unsure, threat);
    expect(back.commit?.understanding?.cascade).toMatchObject({ changed: ['signals'], goesTo: 'agent' });
  });

  it('asks about a signal that is not sure, and lets it be called off; a sure one stays', async () => {
    const signal = (confidence: number) => ({
      ...understandingOf().signals,
      legalThreat: { present: true, confidence, evidence: 'classifier' },
    });
    const calm = read('refund_request', { legal_threat: false });
    const near = await understood([calm], {}, signal(0.6));
    expect(near.asked).toBe(1);
    expect(near.commit?.understanding?.signals.legalThreat.present).toBe(false);
    expect(near.commit?.outcome).toBe('replied');
    const sure = await understood([calm], unsure, signal(0.95));
    expect(sure.commit?.rules).toContainEqual(expect.objectContaining({ rule: 'gate.legal-threat' }));
  });

  it('takes a signal the local reading missed', async () => {
    const { commit } = await understood([read('refund_request', { account_compromise: true })]);
    expect(commit).toMatchObject({ outcome: 'escalated', tier: 3 });
  });

  it.each<[string, ScriptedStep]>([
    ['the model is away', { fault: 'unavailable' }],
    ['its answer is no JSON', 'Certainly! It is a refund.'],
    ['it names only intents the desk does not have', read('make_coffee')],
  ])('keeps the local reading when %s', async (_when, step) => {
    const { commit } = await understood([step], { intents: [{ intent: 'refund_request', confidence: 0.3 }] });
    expect(commit?.understanding).toMatchObject({
      source: 'local',
      intents: [{ intent: 'refund_request', confidence: 0.3 }],
      cascade: { outcome: 'failed' },
    });
  });
});

describe('what the desk lets go out', () => {
  it.each([
    ['in assist mode', { assist: true }, 'decide.assist'],
    ['outside the rolled-out share', { rollOut: 0 }, 'decide.roll-out'],
  ])('%s an answer that would be sent waits for a person', async (_name, autonomy, rule) => {
    const model = scriptedModel({ answer: [answer], ...silent });
    const kit = engineKit({
      model,
      desk: { autonomy: { default: 'auto', channels: {}, intents: {}, ...autonomy } },
    });
    await kit.say('How long do I have?');
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'drafted', tier: 1, rules: [{ rule }], messages: [] });
  });
});
