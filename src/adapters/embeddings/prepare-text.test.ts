import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encoderCharacters, prepareText } from './prepare-text.ts';

test('lower-cases and joins words with one space', () => {
  expect(prepareText('  How do I\n\tRESET my\u200bpassword? ')).toBe('how do i reset my password?');
});

test('text without a Latin letter or a digit has no signal', () => {
  for (const text of ['', '   ', '🙂🙂', '日本語', '?!', '\u0000\u0007']) expect(prepareText(text)).toBe('');
});

test('a long text is cut between two words', () => {
  const prepared = prepareText('refund '.repeat(10_000));
  expect(prepared.length).toBeLessThanOrEqual(encoderCharacters);
  expect(prepared.endsWith('refund')).toBe(true);
});

test('any text comes out within the limit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 300, maxLength: 900 }), (text) => {
      expect(prepareText(text).length).toBeLessThanOrEqual(encoderCharacters);
    }),
    { numRuns: 20 },
  );
});
