import { expect, test } from 'vitest';
import type { RankedPassage } from '#domain/article.ts';
import { settleConflicts } from './settle-conflicts.ts';

const passage = (articleId: string, text: string, reviewed: string): RankedPassage => ({
  id: `${articleId}#top`,
  articleId,
  articleTitle: articleId,
  headingPath: [articleId],
  text,
  units: [text],
  audience: 'public',
  language: 'en',
  lastReviewedAt: new Date(reviewed),
  score: 1,
  relevance: 1,
  scores: {},
});

test('of two passages that disagree the newer article goes first, and both are named', () => {
  const old = passage('old', 'Approved refunds reach your bank account within 5 days.', '2025-01-01');
  const other = passage('other', 'We speak English.', '2026-01-01');
  const fresh = passage('fresh', 'Approved refunds reach your bank account within 10 days.', '2026-10-01');
  const { passages, conflicts } = settleConflicts([old, other, fresh]);
  expect(passages.map(({ articleId }) => articleId)).toEqual(['fresh', 'old', 'other']);
  expect(conflicts).toMatchObject([{ newer: { passageId: 'fresh#top' }, older: { passageId: 'old#top' } }]);
});

test('passages that agree stay as the search ranked them', () => {
  const one = passage('one', 'Approved refunds reach your bank account within 10 days.', '2025-01-01');
  const two = passage('two', 'Approved refunds reach your bank account within ten days.', '2026-10-01');
  expect(settleConflicts([one, two])).toEqual({ passages: [one, two], conflicts: [] });
});
