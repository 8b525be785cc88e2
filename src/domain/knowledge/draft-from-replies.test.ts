import { expect, test } from 'vitest';
import { draftFromReplies } from './draft-from-replies.ts';

test('an article is made of the fullest reply, without what was for one customer', () => {
  const drafted = draftFromReplies('hey, do you ship to malta??', [
    'Hi Maria,\n\nSorry for the wait. Yes, we ship to Malta. It takes 5 to 8 days.\n1. Choose Malta.\n2. Pay.\n\nBest regards,\nTom',
    'Hello Jo,\nYes, we ship to Malta. Duties are included.',
  ]);
  expect(drafted).toEqual({
    title: 'Do you ship to malta?',
    body: 'Yes, we ship to Malta. It takes 5 to 8 days.\n\n1. Choose Malta.\n2. Pay.\n\n## Also worth knowing\n\nDuties are included.\n',
  });
});

test('replies that say nothing for others make no article', () => {
  expect(draftFromReplies('refund?', ['Hi,\nI have refunded it.\nBest,'])).toBeUndefined();
  expect(draftFromReplies('refund?', [])).toBeUndefined();
});
