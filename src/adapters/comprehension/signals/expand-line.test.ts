import { expect, test } from 'vitest';
import { expandLine } from './expand-line.ts';

test('a line without brackets is itself', () => {
  expect(expandLine('where is my order?')).toEqual(['where is my order?']);
});

test('brackets give every combination, an empty choice included', () => {
  expect(expandLine('I (want|need) it(| now)')).toEqual(['I want it', 'I need it', 'I want it now', 'I need it now']);
});

test('of many combinations six are taken, each once, always the same', () => {
  const line = '(a|b|c|d) (e|f|g|h) (i|j|k)';
  const expanded = expandLine(line);
  expect(new Set(expanded).size).toBe(6);
  expect(expandLine(line)).toEqual(expanded);
});
