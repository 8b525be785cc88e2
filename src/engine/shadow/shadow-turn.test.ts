import { expect, test } from 'vitest';
import type { Desk } from '#domain/desk.ts';
import { fileTickets } from '#domain/policy/rules.ts';
import { noUsage } from '#domain/usage.ts';
import type { ModelCallRecord } from '../ports/turn-store.ts';
import { engineKit } from '../testing/engine-kit.ts';
import { type Script, scriptedModel } from '../testing/scripted-model.ts';
import { shadowTurn } from './shadow-turn.ts';

/** A ticket whose newest message a person has, and what a shadow turn makes of it. */
async function shadowed(script: Script, text = 'Please refund order 1042.', desk: Partial<Desk> = {}) {
  const kit = engineKit({ model: scriptedModel(script), fallbackModel: scriptedModel([]), desk });
  const turnId = kit.store.say(text);
  const claim = await kit.store.claim(turnId, 'test', 10_000);
  if (!claim) throw new Error('no claim');
  const snapshot = await kit.store.load(claim);
  const before = JSON.stringify([kit.store.messages, kit.store.events, kit.store.actions]);
  const kept: ModelCallRecord[] = [];
  const commit = await shadowTurn(
    snapshot,
    { ...kit.ports, desk: { ...kit.desk, autonomy: { default: 'off', channels: {}, intents: {} } } },
    async (calls) => void kept.push(...calls),
    new AbortController().signal,
  );
  const untouched = JSON.stringify([kit.store.messages, kit.store.events, kit.store.actions]) === before;
  return { commit, kept, untouched, effects: kit.effects, filed: kit.store.filed };
}

test('answers where the desk is off, and nothing is sent or stored but what it cost', async () => {
  const { commit, kept, untouched } = await shadowed([
    { toolCalls: [{ name: 'get_order', input: { order_id: '1042' } }] },
    { text: 'Order 1042 was delivered.', usage: { ...noUsage, inputTokens: 50 } },
  ]);
  expect(commit).toMatchObject({ outcome: 'replied', tier: 0 });
  expect(commit?.messages[0]?.text).toBe('Order 1042 was delivered.');
  expect(commit?.toolCalls).toMatchObject([{ tool: 'get_order', outcome: { status: 'succeeded' } }]);
  expect(untouched).toBe(true);
  expect(kept.map(({ role }) => role)).toEqual(['answer', 'answer']);
});

test('a tool that writes never runs, whatever the policy allows', async () => {
  const { commit, effects, untouched } = await shadowed([
    { toolCalls: [{ name: 'get_order', input: { order_id: '1042' } }] },
    { toolCalls: [{ name: 'refund', input: { order_id: '1042', amount: 24 } }] },
    'I can refund order 1042 as soon as you confirm.',
  ]);
  expect(commit?.actions).toMatchObject([{ kind: 'confirm', tool: 'refund' }]);
  expect(effects).toEqual([]);
  expect(untouched).toBe(true);
});

test('no ticket is filed for people, whatever the policy allows', async () => {
  const input = { kind: 'bug_report', title: 'The page of order 1042 is blank', details: 'It stays blank.' };
  const { commit, filed, untouched } = await shadowed(
    [{ toolCalls: [{ name: 'create_support_ticket', input }] }, 'I can file a ticket as soon as you confirm.'],
    'The page of order 1042 is blank.',
    { policies: fileTickets() },
  );
  expect(commit?.toolCalls).toMatchObject([{ tool: 'create_support_ticket', verdict: { kind: 'confirm' } }]);
  expect(filed).toEqual([]);
  expect(untouched).toBe(true);
});

test('a hand-over asks no model for a package that nobody reads', async () => {
  const { commit, kept } = await shadowed([
    { toolCalls: [{ name: 'escalate_to_human', input: { reason: 'no_knowledge', summary: 'Cannot.' } }] },
  ]);
  expect(commit).toMatchObject({ outcome: 'escalated' });
  expect(kept).toHaveLength(1);
});
