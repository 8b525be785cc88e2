import { expect, test } from 'vitest';
import { findConflicts, readStatements } from './find-conflicts.ts';

const conflicts = (left: string, right: string) =>
  findConflicts([...readStatements('a', left), ...readStatements('b', right)]).map((each) => [
    each.left.text,
    each.right.text,
  ]);

test('two articles that say the same with other figures disagree', () => {
  expect(
    conflicts(
      'Refunds reach your bank account within 5 days after we approve them. It is quick.',
      'After we approve them, refunds reach your bank account within 10 days.',
    ),
  ).toHaveLength(1);
});

test('equal figures written otherwise agree, and other things do not meet', () => {
  expect(
    conflicts(
      'You can return an unopened display for 14 days after delivery.',
      'You can return an unopened display for two weeks after delivery.',
    ),
  ).toEqual([]);
  expect(
    conflicts(
      'You can return an unopened display for 14 days after delivery.',
      'You can cancel a yearly subscription for 30 days after renewal.',
    ),
  ).toEqual([]);
});

test('an article does not disagree with itself', () => {
  const text =
    'Express parcels to Germany arrive within 2 days. Standard parcels to Germany arrive within 5 days, mostly.';
  expect(findConflicts(readStatements('a', text))).toEqual([]);
});
