import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMessage } from './split-message.ts';

test.each([
  ["I can't log in and I'm being charged", 'en', ["I can't log in", "I'm being charged"]],
  ['Can you refund my purchase and cancel my account?', 'en', ['Can you refund my purchase', 'cancel my account?']],
  ['Where is my order? Also I need an invoice.', 'en', ['Where is my order?', 'Also I need an invoice.']],
  [
    'Je veux un remboursement et résilier mon abonnement',
    'fr',
    ['Je veux un remboursement', 'résilier mon abonnement'],
  ],
  [
    'Ich kann mich nicht anmelden und brauche eine Rechnung',
    'de',
    ['Ich kann mich nicht anmelden', 'brauche eine Rechnung'],
  ],
  ['ログインできませんし、請求もされています。', 'ja', ['ログインできませんし', '請求もされています。']],
])('"%s" has its wants apart', (text, language, parts) => {
  expect(splitMessage(text, language)).toEqual(parts);
});

test.each([
  ['Two things: 1) invite a colleague 2) see my invoices', ['Two things:', 'invite a colleague', 'see my invoices']],
  ['(a) reset my password (b) cancel the plan', ['reset my password', 'cancel the plan']],
])('a list in one line, "%s", is taken apart', (text, parts) => {
  expect(splitMessage(text, 'en')).toEqual(parts);
});

test.each(['It fails since version 2. Please help', 'Rows 5) or 7) are wrong', 'Plan 1. is what I want'])(
  'a number alone begins no list: "%s"',
  (text) => {
    expect(splitMessage(text, 'en').join(' ')).toBe(text);
  },
);

test('what was told first is parted from the question, unless it hangs on it', () => {
  expect(splitMessage('My printer broke today, where is my order?', 'en')).toEqual([
    'My printer broke today',
    'where is my order?',
  ]);
  expect(splitMessage('If I cancel, what happens to my boards?', 'en')).toHaveLength(1);
});

test('joined words stay together', () => {
  expect(splitMessage('terms and conditions', 'en')).toHaveLength(1);
  expect(splitMessage('Where are the terms and conditions?', 'en')).toHaveLength(1);
});

test('any text gives at most eight parts, all from the text, none blank', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (text) => {
      const parts = splitMessage(text, 'en');
      expect(parts.length).toBeLessThanOrEqual(8);
      for (const part of parts) {
        expect(part.trim()).not.toBe('');
        expect(text).toContain(part);
      }
    }),
  );
});
