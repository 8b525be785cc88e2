import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LexicalSpace } from './lexical-space.ts';
import { termsOf } from './terms.ts';

const space = LexicalSpace.fit(['reset my password', 'where is my order', 'cancel my order'].map(termsOf));
const length = (values: Iterable<number>) => Math.hypot(...values);

test('words and pieces of words each have length one', () => {
  const { indices, values } = space.vector(termsOf('cancel my order'));
  const words = [...values].filter((_, i) => (indices[i] ?? 0) < space.wordTerms);
  const pieces = [...values].filter((_, i) => (indices[i] ?? 0) >= space.wordTerms);
  expect(length(words)).toBeCloseTo(1, 5);
  expect(length(pieces)).toBeCloseTo(1, 5);
});

test('strange words are told by the share that is known', () => {
  expect(space.vector(termsOf('cancel my order')).known).toBe(1);
  expect(space.vector(termsOf('zebra xylophone')).known).toBe(0);
});

test('a typo keeps most pieces of a word', () => {
  expect(space.vector(termsOf('pasword')).values.length).toBeGreaterThan(3);
});

test('the words of the original count only where they are known', () => {
  const { words, pieces } = termsOf('kündigen password');
  const both = space.vector({ ...termsOf('cancel'), original: { words, pieces } });
  expect(both.known).toBe(1);
  expect(both.values.length).toBeGreaterThan(space.vector(termsOf('cancel')).values.length);
});

test('any text gives finite numbers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(space.vector(termsOf(text)).values.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 50 },
  );
});
