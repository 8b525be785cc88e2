import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Procedure } from '#domain/intent.ts';
import type { Brief } from '#engine/ports/model.ts';
import { followProcedure } from './follow-procedure.ts';

const refund: Procedure = {
  unless: /how do refunds work/i,
  slots: {
    order: { pattern: /#?(\d{4})/, ask: { en: 'Which order? {lookup_account.orders}', de: 'Welche Bestellung?' } },
    note: { pattern: /because (.+)$/ },
  },
  steps: [
    { tool: 'lookup_account' },
    {
      tool: 'check_policy',
      input: { order_id: '{order}', note: '{note}' },
      when: { path: 'lookup_account.has_orders' },
    },
    {
      tool: 'issue_refund',
      input: { order_id: '{check_policy.order_id}', amount: '{check_policy.amount}', text: 'for {order}' },
      when: { path: 'check_policy.eligible', is: true },
    },
  ],
  replies: [
    { when: { path: 'issue_refund.id' }, text: { en: 'Refunded {check_policy.amount} for {order}.' }, resolves: true },
    {
      when: { path: 'check_policy.error' },
      text: { en: 'Order {order} is not yours.' },
      escalates: 'customer_request',
    },
    { when: { path: 'check_policy.eligible', is: false }, text: { en: 'Too late: {check_policy.missing}.' } },
    { when: { path: 'lookup_account.has_orders', is: false }, text: { en: 'No orders.' } },
  ],
};

function brief(text: string, results: Brief['results'] = [], rest: Partial<Brief> = {}): Brief {
  return { text, intents: [], language: 'en', results, earlier: [], passages: [], ...rest };
}

const account = { tool: 'lookup_account', callId: 'call_1', result: { has_orders: true, orders: '1042, 1043' } };
const policy = { tool: 'check_policy', callId: 'call_2', result: { order_id: '1042', amount: 24, eligible: true } };

test('goes through its steps in order and ends with the first reply that holds', () => {
  const text = 'Refund order #1042 because it broke';
  expect(followProcedure(refund, brief(text))).toEqual({ kind: 'call', tool: 'lookup_account', input: {} });
  expect(followProcedure(refund, brief(text, [account]))).toEqual({
    kind: 'call',
    tool: 'check_policy',
    input: { order_id: '1042', note: 'it broke' },
  });
  expect(followProcedure(refund, brief(text, [account, policy]))).toEqual({
    kind: 'call',
    tool: 'issue_refund',
    // The amount stays a number.
    input: { order_id: '1042', amount: 24, text: 'for 1042' },
  });
  const done = { tool: 'issue_refund', callId: 'call_3', result: { id: 'rf_1' } };
  expect(followProcedure(refund, brief(text, [account, policy, done]))).toEqual({
    kind: 'say',
    text: 'Refunded 24 for 1042.',
    resolves: true,
    escalates: undefined,
  });
});

test('asks for a value that is found nowhere, in the customer’s language', () => {
  const asked = followProcedure(refund, brief('Ich will mein Geld zurück', [account], { language: 'de' }));
  expect(asked).toMatchObject({ kind: 'say', text: 'Welche Bestellung?', resolves: false });
  const english = followProcedure(refund, brief('I want my money back', [account]));
  expect(english).toMatchObject({ text: 'Which order? 1042, 1043' });
});

test('finds a value in an earlier message, the newest first', () => {
  const move = followProcedure(refund, brief('yes please', [account], { earlier: ['about 1001', 'I meant 1042'] }));
  expect(move).toMatchObject({ kind: 'call', input: { order_id: '1042' } });
});

test('takes a value that need not announce itself only where it was just asked for', () => {
  const order = { pattern: /order #(\d{4})/, answer: /^\d{4}$/, ask: { en: 'Which order?' } };
  const steps = [{ tool: 'check_policy', input: { order_id: '{order}' } }];
  const plain: Procedure = { slots: { order }, steps, replies: [] };
  expect(followProcedure(plain, brief('1042', [], { asked: 'order' }))).toMatchObject({ input: { order_id: '1042' } });
  expect(followProcedure(plain, brief('1042'))).toMatchObject({ kind: 'say', text: 'Which order?' });
});

test('leaves out a field whose value may stay empty', () => {
  const move = followProcedure(refund, brief('Refund 1042', [account]));
  expect(move).toMatchObject({ input: { order_id: '1042' } });
  expect(move).not.toHaveProperty('input.note');
});

test('runs no step for a question about how it works', () => {
  expect(followProcedure(refund, brief('How do refunds work?'))).toEqual({ kind: 'knowledge' });
});

test('stops at a failed call and says the desk’s words for it, or its own', () => {
  const failed = { tool: 'check_policy', callId: 'call_2', error: 'no such order' };
  expect(followProcedure(refund, brief('Refund 1042', [account, failed]))).toMatchObject({
    text: 'Order 1042 is not yours.',
    escalates: 'customer_request',
  });
  const broken = { tool: 'lookup_account', callId: 'call_1', error: 'timed out' };
  expect(followProcedure(refund, brief('Refund 1042', [broken]))).toMatchObject({ escalates: 'tool_failure' });
});

test('does not call a no of the tool a fault of the system', () => {
  const none = { tool: 'lookup_account', callId: 'call_1', error: 'No account belongs to them.', saidNo: true };
  const said = followProcedure(refund, brief('Refund 1042', [none]));
  expect(said).toMatchObject({ kind: 'say', text: expect.stringContaining('I looked') });
});

test('tells waiting for a yes and a missing proof of identity from a failure', () => {
  const waits = { tool: 'issue_refund', callId: 'call_3', error: 'needs a yes', waitsFor: 'confirm' as const };
  expect(followProcedure(refund, brief('Refund 1042', [account, policy, waits]))).toMatchObject({
    text: 'I have this ready for you.',
    escalates: undefined,
  });
  const unknown = { tool: 'lookup_account', callId: 'call_1', error: 'not verified', needs: 'verified' as const };
  expect(followProcedure(refund, brief('Refund 1042', [unknown]))).toMatchObject({
    text: 'I can help with that as soon as I know it is you.',
  });
});

test('never shows a reply with a hole in it', () => {
  const late = { tool: 'check_policy', callId: 'call_2', result: { eligible: false } };
  expect(followProcedure(refund, brief('Refund 1042', [account, late]))).toEqual({ kind: 'knowledge' });
});

test('reads no value off a prototype', () => {
  const sly: Procedure = {
    steps: [],
    replies: [{ when: { path: 'constructor.name' }, text: { en: '{toString.name}' } }],
  };
  expect(followProcedure(sly, brief('hello'))).toEqual({ kind: 'knowledge' });
});

test('is total over any text and any results', () => {
  const tool = fc.constantFrom('lookup_account', 'check_policy', 'issue_refund', '__proto__');
  const result = fc.record({
    tool,
    callId: fc.string(),
    result: fc.anything(),
    error: fc.option(fc.string(), { nil: undefined }),
  });
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(result, { maxLength: 5 }),
      fc.string({ maxLength: 6 }),
      (text, results, language) => {
        const move = followProcedure(refund, brief(text, results, { language }));
        if (move.kind === 'say') expect(move.text).not.toMatch(/\{[\w.]+\}/);
      },
    ),
  );
});
