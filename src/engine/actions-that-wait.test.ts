import { describe, expect, it } from 'vitest';
import { engineKit } from './testing/engine-kit.ts';
import { scriptedModel } from './testing/scripted-model.ts';

describe('an action that waits for a yes', () => {
  it('asks the customer to confirm a refund and does nothing before', async () => {
    const model = scriptedModel([
      { toolCalls: [{ name: 'get_order', input: { order_id: '1042' } }] },
      { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 24 } }] },
      'I have prepared the refund; please confirm it below.',
    ]);
    const kit = engineKit({ model });
    await kit.say('Please refund order 1042');
    expect(kit.effects).toEqual([]);
    expect(kit.store.actions).toMatchObject([
      { kind: 'confirm', title: 'Refund $24.00 for order 1042', state: 'pending' },
    ]);
    expect(kit.store.messages.at(-1)?.card).toMatchObject({ kind: 'confirm', title: 'Refund $24.00 for order 1042' });
  });

  it('refunds once after the customer typed yes to the card', async () => {
    const model = scriptedModel([
      { toolCalls: [{ name: 'get_order', input: { order_id: '1042' } }] },
      { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 24 } }] },
      'Please confirm the refund below.',
      'The refund of $24.00 for order 1042 is done.',
    ]);
    const kit = engineKit({ model });
    await kit.say('Please refund order 1042');
    await kit.say('yes');
    expect(kit.effects).toMatchObject([{ tool: 'refund', input: { order_id: '1042', amount: 24 } }]);
    expect(kit.store.actions[0]?.state).toBe('used');
    expect(kit.store.commits[1]).toMatchObject({ outcome: 'replied', tier: 0 });
  });

  it('does not refund when the customer types no', async () => {
    const model = scriptedModel([
      { toolCalls: [{ name: 'get_order', input: { order_id: '1042' } }] },
      { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 24 } }] },
      'Please confirm the refund below.',
      'All right, nothing was refunded.',
    ]);
    const kit = engineKit({ model });
    await kit.say('Please refund order 1042');
    await kit.say('no');
    expect(kit.effects).toEqual([]);
  });

  it('waits for a colleague above the limit, goes on by itself after the yes, and acts once', async () => {
    const model = scriptedModel([
      { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 240 } }] },
      'A colleague has to look at this.',
      'Please confirm the refund below.',
    ]);
    const kit = engineKit({ model });
    await kit.say('Refund 240 dollars for order 1042');
    const [action] = kit.store.actions;
    expect(kit.store.commits[0]).toMatchObject({ outcome: 'drafted', tier: 1 });
    expect(kit.store.messages.at(-1)).toMatchObject({ author: { kind: 'system' } });
    expect(action).toMatchObject({ kind: 'approve', state: 'pending' });
    kit.store.decide(action?.id ?? '', 'granted');
    await kit.work(kit.store.queue({ kind: 'action-decided', actionId: action?.id ?? '' }));
    // The customer still has to confirm: both rules speak of it.
    expect(kit.effects).toEqual([]);
    expect(kit.store.actions.at(-1)).toMatchObject({ kind: 'confirm', state: 'pending' });
  });

  it('shows one card for one wish, however often the model or the customer asks', async () => {
    const model = scriptedModel([
      { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 24 } }] },
      { toolCalls: [{ name: 'refund', input: { amount: 24, order_id: '1042' } }] },
      'Please confirm the refund below.',
      { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 24 } }] },
      'Here it is again.',
    ]);
    const kit = engineKit({ model });
    await kit.say('Please refund 24 dollars for order 1042');
    expect(kit.store.actions.map(({ state }) => state)).toEqual(['pending']);
    await kit.say('Please refund 24 dollars for order 1042, I said');
    expect(kit.store.actions.map(({ state }) => state)).toEqual(['expired', 'pending']);
    const first = kit.store.actions[0]?.id;
    expect(kit.store.events).toContainEqual({ type: 'action-decided', actionId: first, decision: 'expired' });
  });

  it('asks a colleague once for one approval', async () => {
    const ask = { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 240 } }] };
    const kit = engineKit({ model: scriptedModel([ask, 'It waits.', ask, 'It still waits for a colleague.']) });
    await kit.say('Refund 240 dollars for order 1042');
    await kit.say('Refund 240 dollars for order 1042, is there any news?');
    expect(kit.store.actions).toMatchObject([{ kind: 'approve', state: 'pending' }]);
    // The customer hears both times that a colleague looks at it.
    expect(kit.store.commits.map(({ outcome }) => outcome)).toEqual(['drafted', 'drafted']);
    expect(kit.store.messages.at(-1)).toMatchObject({ author: { kind: 'system' } });
  });

  it('asks again when a customer who said no asks for it once more', async () => {
    const refund = { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 24 } }] };
    const model = scriptedModel([
      { toolCalls: [{ name: 'get_order', input: { order_id: '1042' } }] },
      refund,
      'Please confirm the refund below.',
      'All right, nothing was refunded.',
      refund,
      'Please confirm the refund below.',
    ]);
    const kit = engineKit({ model });
    await kit.say('Please refund order 1042');
    await kit.say('no');
    await kit.say('On second thought, please refund order 1042, all 24 dollars');
    expect(kit.store.commits.map(({ outcome }) => outcome)).toEqual(['replied', 'replied', 'replied']);
    expect(kit.store.actions.map(({ state }) => state)).toEqual(['denied', 'pending']);
    expect(kit.effects).toEqual([]);
  });

  it('tells the model a colleague’s no with its reason, and keeps to it', async () => {
    const refund = { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 240 } }] };
    const model = scriptedModel([
      refund,
      'A colleague has to look at this.',
      refund,
      'A colleague looked at it: the order was opened by the customer, so it is not refunded.',
    ]);
    const kit = engineKit({ model });
    await kit.say('Refund 240 dollars for order 1042');
    const id = kit.store.actions[0]?.id ?? '';
    kit.store.decide(id, 'denied', 'The order was opened by the customer.');
    await kit.work(kit.store.queue({ kind: 'action-decided', actionId: id }));
    expect(JSON.stringify(model.requests[2]?.messages)).toContain('The order was opened by the customer.');
    expect(kit.store.commits[1]?.toolCalls).toMatchObject([
      { verdict: { kind: 'deny', rule: 'approve-denied', reason: expect.stringContaining('opened by the customer') } },
    ]);
    expect(kit.store.actions).toHaveLength(1);
    expect(kit.effects).toEqual([]);
  });
});
