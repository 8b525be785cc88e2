import { expect, it } from 'vitest';
import { findLessons, type LessonFacts } from './lesson.ts';

const nothing: LessonFacts = { gaps: [], blamed: [], stale: [], misread: [], accuracy: [], approvals: [], tools: [] };
const evidence = [{ text: 'Why?' }];
const kinds = (facts: Partial<LessonFacts>) =>
  findLessons({ ...nothing, ...facts }).map(({ kind, subject }) => [kind, subject]);

it('finds nothing to learn where nothing is wrong', () => {
  expect(findLessons(nothing)).toEqual([]);
});

it('names a gap when searches surely fail too often, not after a few', () => {
  expect(kinds({ gaps: [{ intent: 'wine', turns: 20, searches: 40, evidence }] })).toEqual([['knowledge-gap', 'wine']]);
  expect(kinds({ gaps: [{ intent: 'wine', turns: 3, searches: 4, evidence }] })).toEqual([]);
  expect(kinds({ gaps: [{ intent: 'wine', turns: 12, searches: 100, evidence }] })).toEqual([]);
});

it('names an intent whose answers are surely wrong too often', () => {
  expect(kinds({ accuracy: [{ intent: 'refund', right: 12, n: 20, evidence }] })).toEqual([
    ['inaccurate-intent', 'refund'],
  ]);
  expect(kinds({ accuracy: [{ intent: 'refund', right: 17, n: 20, evidence }] })).toEqual([]);
});

it('names rules that are nearly always allowed and tools that are called wrongly', () => {
  expect(kinds({ approvals: [{ rule: 'refund-limit', asked: 30, granted: 30, evidence }] })).toEqual([
    ['strict-rule', 'refund-limit'],
  ]);
  expect(kinds({ approvals: [{ rule: 'refund-limit', asked: 30, granted: 20, evidence }] })).toEqual([]);
  expect(kinds({ tools: [{ tool: 'get_order', calls: 40, refused: 14, failed: 2, evidence }] })).toEqual([
    ['confusing-tool', 'get_order'],
  ]);
});

it('puts what most tickets show first', () => {
  const blamed = [{ articleId: 'a', title: 'A', wrong: 2, evidence }];
  const stale = [{ articleId: 'b', title: 'B', cited: 50 }];
  expect(kinds({ blamed, stale })).toEqual([
    ['stale-article', 'b'],
    ['blamed-article', 'a'],
  ]);
});
