import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tokenizer } from './tokenizer.ts';

const reserved: [string, number][] = ['<unk>', '<s>', '</s>', 'x', 'y', 'z'].map((name) => [name, 0]);
const vocabulary: [string, number | null][] = [
  ...reserved,
  ['▁', -5],
  ['▁re', -3],
  ['set', -3],
  ['▁reset', -4],
  ['s', -2],
  ['e', -2],
  ['t', -2],
  ['r', -2],
];
const tokenizer = new Tokenizer(vocabulary);
const pieces = (text: string) => tokenizer.encode(text).map((token) => vocabulary[token]?.[0]);

test('the likeliest split wins', () => {
  expect(pieces('reset')).toEqual(['▁reset']);
  expect(pieces('set')).toEqual(['▁', 'set']);
});

test('a run of unknown letters is one token', () => {
  expect(pieces('日本語')).toEqual(['▁', '<unk>']);
  expect(pieces('s日本t')).toEqual(['▁', 's', '<unk>', 't']);
});

test('any text has at least one token', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      expect(tokenizer.encode(text).length).toBeGreaterThan(0);
    }),
  );
});
