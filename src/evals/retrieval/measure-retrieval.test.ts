import { expect, test } from 'vitest';
import { retrievalFigures } from './measure-retrieval.ts';

const outcome = (find: string[], found: string[], answerable: boolean) => ({
  question: { ask: '?', find, language: 'en' },
  found,
  answerable,
  relevance: 0.5,
});

test('questions with and without an answer are counted apart, and both must end well', () => {
  expect(
    retrievalFigures([
      outcome(['a', 'b'], ['b', 'x'], true),
      outcome(['a'], ['x', 'y', 'a'], true),
      outcome(['a'], ['a'], false),
      outcome(['a'], ['x'], false),
      outcome([], ['x'], false),
      outcome([], ['x'], true),
    ]),
  ).toEqual({
    asked: 6,
    withoutAnswer: 2,
    recallAt1: 0.5,
    recallAt3: 0.75,
    recallAt5: 0.75,
    mrrAt10: (1 + 1 / 3 + 1) / 4,
    kept: 0.5,
    turnedDown: 0.5,
    right: 2 / 6,
  });
});
