import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearest, orListOf } from './nearest.ts';

test.each([
  ['', '', 0],
  ['kitten', 'sitting', 3],
  ['order_status', 'order_stat', 2],
  ['abc', '', 3],
])('from "%s" to "%s" it takes %i edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
});

test('a limit never changes a distance under it', () => {
  const word = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(word, word, fc.nat(12), (a, b, limit) => {
      const real = editDistance(a, b);
      expect(editDistance(a, b, limit)).toBe(Math.min(real, limit + 1));
      expect(editDistance(b, a)).toBe(real);
    }),
  );
});

test('the nearest name is found when it is near enough', () => {
  expect(nearest('isue_refund', ['reset_password', 'issue_refund'])).toBe('issue_refund');
  expect(nearest('weather', ['reset_password', 'issue_refund'])).toBeUndefined();
});

test('what there is, is named when nothing is near', () => {
  expect(orListOf('x', ['alpha', 'beta'], 'a tool')).toBe('Name a tool that there is: `alpha`, `beta`.');
  expect(orListOf('x', [], 'a tool')).toBe('Add a tool of that name, or take it out.');
});
