import { expect, test } from 'vitest';
import { scoreRanking } from './score-ranking.ts';

const found = (...ids: string[]) => ids.map((id, place) => ({ id, score: 10 - place }));

test('a perfect ranking scores one', () => {
  const scores = scoreRanking([{ relevant: ['a', 'b'], found: found('b', 'a', 'c') }]);
  expect(scores).toMatchObject({ ndcgAt10: 1, recallAt5: 1, mrrAt10: 1 });
});

test('a second place is worth less, a missing one nothing', () => {
  expect(scoreRanking([{ relevant: ['a'], found: found('x', 'a') }])).toMatchObject({ mrrAt10: 0.5, recallAt5: 1 });
  expect(scoreRanking([{ relevant: ['a'], found: found('x', 'y') }])).toMatchObject({ ndcgAt10: 0, recallAt5: 0 });
});

test('counts the questions without an answer that fall below nine kept in ten', () => {
  const outcomes = Array.from({ length: 10 }, (_, n) => ({
    relevant: ['a'],
    found: [{ id: 'a', score: n }],
    withoutAnswer: [{ id: 'b', score: n < 4 ? 0 : 9 }],
  }));
  expect(scoreRanking(outcomes).rejectedAt90).toBe(0.4);
});
