import { describe, expect, it } from 'vitest';
import type { Ceilings } from '#domain/desk.ts';
import { defaultCeilings } from '#domain/desk-defaults.ts';
import { engineKit } from './testing/engine-kit.ts';
import { scriptedModel } from './testing/scripted-model.ts';

const look = { toolCalls: [{ name: 'get_order', input: { order_id: '1042' } }] };
/** A dollar a token: the first call of the script costs $120. */
const dear = {
  model: 'scripted-1',
  from: '2020-01-01',
  input: 1_000_000,
  output: 1_000_000,
  cacheRead: 0,
  cacheWrite: 0,
  cacheWriteHour: 0,
};
const boundless = { usdPerTurn: 1e6, usdPerTicket: 1e6, usdPerCustomerDay: 1e6, usdPerDay: 1e6 };

/** A model that would look at the order for ever, under these ceilings. */
async function lookingForEver(ceilings: Partial<Ceilings>) {
  const model = scriptedModel({ answer: Array.from({ length: 8 }, () => look), summarise: [{ fault: 'unavailable' }] });
  const kit = engineKit({ model, desk: { ceilings: { ...defaultCeilings, ...ceilings } } });
  kit.ports.prices = [dear];
  await kit.say('Where is order 1042?');
  return { answers: model.requests.filter(({ role }) => role === 'answer'), commit: kit.store.commits[0] };
}

describe('a ceiling', () => {
  it.each([
    ['usdPerTurn', 'turn'],
    ['usdPerTicket', 'ticket'],
    ['usdPerCustomerDay', 'customer and day'],
    ['usdPerDay', 'day'],
    ['usdPerMonth', 'month'],
  ] as const)('%s lets no further call be made once it is reached', async (name, words) => {
    const { answers, commit } = await lookingForEver({ ...boundless, [name]: 100 });
    expect(answers).toHaveLength(1);
    expect(commit).toMatchObject({ outcome: 'escalated', handoff: { reason: 'budget_exhausted' } });
    expect(JSON.stringify(commit?.rules)).toContain(`budget per ${words} `);
  });

  it('modelCallsPerTurn ends the loop with a person, after the call at which the model must decide', async () => {
    const { answers, commit } = await lookingForEver({ ...boundless, modelCallsPerTurn: 3, decideAtCall: 2 });
    expect(answers.map(({ toolChoice }) => toolChoice)).toEqual(['auto', 'none', 'none']);
    expect(commit).toMatchObject({ outcome: 'escalated', handoff: { reason: 'turn_limit' } });
  });

  it('toolCallsPerTurn lets no further tool run, and the model hears why', async () => {
    const { answers, commit } = await lookingForEver({ ...boundless, modelCallsPerTurn: 4, toolCallsPerTurn: 2 });
    expect(commit?.toolCalls.map(({ outcome }) => outcome?.status)).toEqual([
      'succeeded',
      'succeeded',
      undefined,
      undefined,
    ]);
    expect(JSON.stringify(answers.at(-1)?.messages.at(-1))).toMatch(/calls/i);
  });

  it('tokensPerTurn counts prompts and answers, whatever they cost', async () => {
    const { answers, commit } = await lookingForEver({ ...boundless, tokensPerTurn: 240 });
    expect(answers).toHaveLength(2);
    expect(commit).toMatchObject({ outcome: 'escalated', handoff: { reason: 'turn_limit' } });
  });
});
