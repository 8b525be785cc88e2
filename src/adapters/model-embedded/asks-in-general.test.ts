import { expect, test } from 'vitest';
import type { Brief } from '#engine/ports/model.ts';
import { asksInGeneral } from './asks-in-general.ts';

const asking = (text: string, over: Partial<Brief> = {}): boolean =>
  asksInGeneral({
    text,
    intents: [],
    language: 'en',
    results: [],
    earlier: [],
    passages: [{ source: 'pay#invoice', title: 'Payment methods > Pay by invoice', units: ['From $1,000. '] }],
    ...over,
  });

test('a question that says a section’s heading wants that section', () => {
  expect(asking('Can I pay by invoice?')).toBe(true);
  expect(asking('hi, is it possible to pay with an invoice')).toBe(true);
});

test('what happens when something is so is a question on a rule', () => {
  for (const text of [
    'What happens when my trial ends?',
    'hello, what if my card expires?',
    '¿Qué pasa con mis tableros si cancelo?',
    'Was passiert, wenn mein Test endet?',
    '支払いに失敗したらどうなりますか',
  ])
    expect(asking(text), text).toBe(true);
  expect(asking('What happens with order 1042 now?')).toBe(false);
  expect(asking('what happened to my order?')).toBe(false);
  expect(asking('What happens when my trial ends?', { passages: [] })).toBe(false);
});

test('what is the customer’s own, a request, and other things are left to the procedure', () => {
  for (const text of [
    'Can you pay out my invoice?',
    'Pay by invoice please',
    'Can I get an invoice?',
    'can I pay invoice 1042',
  ])
    expect(asking(text)).toBe(false);
  expect(asking('Can I pay by invoice?', { results: [{ tool: 'get_invoice', callId: 'call_1' }] })).toBe(false);
  expect(asking('Can I pay by invoice?', { passages: [] })).toBe(false);
});
