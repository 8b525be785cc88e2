import { describe, expect, it } from 'vitest';
import { allowFor, limitAmount } from '#domain/policy/rules.ts';
import { engineKit, type KitOptions } from '../testing/engine-kit.ts';
import { type ScriptedStep, scriptedModel } from '../testing/scripted-model.ts';
import { fieldsOf } from './tried.ts';

const policies = [
  allowFor(['refund_request'], 'refund', { id: 'refund-asked', reason: 'Refunds run when asked for.' }),
  limitAmount(
    'refund',
    { field: 'amount', max: 10, otherwise: 'escalate' },
    { id: 'limit', reason: 'Billing decides above $10.' },
  ),
];

async function packageOf(summarise: ScriptedStep, options: Partial<KitOptions> = {}) {
  const model = scriptedModel({
    answer: [
      { toolCalls: [{ name: 'get_order', input: { order_id: '1042' } }] },
      { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 24 } }] },
      'Order 1042 came to $24.',
    ],
    summarise: [summarise],
  });
  const kit = engineKit({ model, desk: { policies }, ...options });
  await kit.say('Please refund order 1042, the pen leaks');
  return kit.store.commits[0]?.handoff;
}

describe('the handoff package', () => {
  it('reads like a note to a colleague when no model wrote it', async () => {
    expect(await packageOf({ fault: 'unavailable' })).toMatchObject({
      writtenBy: 'template',
      reason: 'policy_exception',
      summary:
        'Ana (verified) wrote about “Refund”. Billing decides above $10. The agent tried: Get order (order id: 1042); Refund $24.00 for order 1042.',
      wants: '“Please refund order 1042, the pen leaks”',
      tried: [
        { what: 'Get order (order id: 1042)', result: 'order id: 1042, total: 24, status: delivered' },
        { what: 'Refund $24.00 for order 1042', result: 'Not done: Billing decides above $10.' },
      ],
      nextAction: 'Decide on what the agent may not do by itself, and tell the customer.',
      suggestedReply: 'Hello Ana, I have read your message and am looking into it now.',
    });
  });

  it('takes the model’s prose, and the template’s where the model invents', async () => {
    const written = await packageOf({
      json: {
        summary: 'Ana wants order 1042 refunded because the pen leaks. It came to $24.',
        wants: 'A refund of $500.',
        nextAction: 'Approve or refuse the refund.',
        suggestedReply: 'Hi Ana, you will get $500 back tomorrow.',
      },
    });
    expect(written).toMatchObject({
      writtenBy: 'model',
      summary: 'Ana wants order 1042 refunded because the pen leaks. It came to $24.',
      wants: '“Please refund order 1042, the pen leaks”',
      nextAction: 'Approve or refuse the refund.',
      suggestedReply: 'Hello Ana, I have read your message and am looking into it now.',
    });
  });

  it('opens a suggested reply in the customer’s language when the agent wrote none', async () => {
    const written = await packageOf(
      { fault: 'unavailable' },
      { reads: { language: 'es', signals: { wantsHuman: true } } },
    );
    expect(written?.suggestedReply).toMatch(/^Hola Ana, he leído tu mensaje/);
    expect(written?.summary).toMatch(
      /^Ana \(verified\) wrote about “Refund” in Spanish\. The customer asked for a person/,
    );
  });
});

describe('whose turn it is', () => {
  const seat = { languages: [], skills: [], capacity: 3, load: 1, away: false };
  const handedOver = async (seats: KitOptions['seats']) => {
    const model = scriptedModel({ summarise: [{ fault: 'unavailable' }] });
    const kit = engineKit({ model, seats, reads: { signals: { wantsHuman: true } } });
    await kit.say('A person, please');
    return kit;
  };

  it('is somebody of the team with room, and the customer hears their place in that line', async () => {
    const kit = await handedOver([{ ...seat, userId: 'usr_ana' }]);
    expect(kit.store.owner).toEqual({ kind: 'human', userId: 'usr_ana' });
    expect(kit.store.commits[0]?.handoff).toMatchObject({ assignee: 'usr_ana', team: 'billing' });
    expect(kit.store.commits[0]?.handoff?.dueAt).toBeDefined();
    expect(kit.store.messages.at(-1)?.text).toContain('number 2 in the queue');
  });

  it('comes with a promise in the customer’s time zone, kept as it was told', async () => {
    const model = scriptedModel({ summarise: [{ fault: 'unavailable' }] });
    const night = { timeZone: 'Asia/Tokyo', week: { mon: { from: '09:00', to: '17:00' } } };
    const kit = engineKit({
      model,
      customer: { timeZone: 'Europe/Berlin' },
      desk: { hours: night },
      reads: { signals: { wantsHuman: true } },
    });
    await kit.say('A person, please');
    // Friday; Monday 9:00 in Tokyo is Monday 1:00 in Berlin.
    expect(kit.store.messages.at(-1)?.text).toContain('on Monday from 1:00');
    const promise = kit.store.commits[0]?.handoff?.promise;
    expect(promise?.opens).toBe('2026-11-23T00:00:00.000Z');
    expect(promise?.by).toBe('2026-11-23T01:00:00.000Z');
  });

  it('is the team’s when everybody is full', async () => {
    const kit = await handedOver([{ ...seat, userId: 'usr_ana', load: 3 }]);
    expect(kit.store.owner).toEqual({ kind: 'team', team: 'billing' });
  });
});

it('tells a record by its plain fields, display forms before raw ones', () => {
  const record = { total: 24, total_display: '$24.00', paid: { card: 'Visa', last: 4242 }, lines: [1, 2], none: null };
  expect(fieldsOf(record)).toBe('total: $24.00, paid card: Visa, paid last: 4242');
});
