import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareReplies } from './compare-replies.ts';
import { claimRecall, wordLikeness } from './likeness.ts';
import { readinessOf, type ShadowResult } from './readiness.ts';

const results = (count: number, kind: ShadowResult['kind'], part: Partial<ShadowResult> = {}): ShadowResult[] =>
  Array.from({ length: count }, () => ({ intent: 'refund', kind, ...part }));

test.each<[string, string, ShadowResult[][]]>([
  ['few tickets', 'off', [results(4, 'agrees')]],
  ['answers unlike those of people', 'off', [results(10, 'differs'), results(5, 'agrees')]],
  ['tickets it would hand over', 'off', [results(30, 'hands-over'), results(5, 'agrees')]],
  ['nothing but handing over', 'off', [results(10, 'hands-over')]],
  ['good answers on some tickets', 'draft', [results(10, 'agrees')]],
  ['good answers on many tickets', 'auto', [results(30, 'agrees')]],
  ['many good answers and some others', 'draft', [results(25, 'agrees'), results(5, 'differs')]],
  ['drafts that go out as they are', 'auto', [results(40, 'sent'), results(1, 'edited')]],
  ['drafts that are often rewritten', 'draft', [results(20, 'sent'), results(10, 'edited')]],
  ['an answer that was not accurate', 'draft', [results(40, 'sent'), results(1, 'sent', { accurate: false })]],
  ['a call that policy had to stop', 'draft', [results(40, 'agrees'), results(1, 'agrees', { violations: 1 })]],
])('%s recommend %s', (_what, wanted, given) => {
  expect(readinessOf(given.flat())[0]?.recommend).toBe(wanted);
});

test('more agreement never recommends less', () => {
  const rank = { off: 0, draft: 1, auto: 2 };
  const of = (agrees: number, differs: number) =>
    rank[readinessOf([...results(agrees, 'agrees'), ...results(differs, 'differs')])[0]?.recommend ?? 'off'];
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (agrees, differs) => {
      fc.pre(agrees + differs > 0 && differs > 0);
      return of(agrees + 1, differs - 1) >= of(agrees, differs);
    }),
  );
});

test('facts count by what they mean, words by how many are shared', () => {
  expect(claimRecall('It costs $7.95 and takes 5 days.', 'Shipping is 7.95 dollars.')).toBe(0.5);
  expect(claimRecall('Have a nice day.', 'Bye.')).toBeUndefined();
  expect(wordLikeness('one two', 'two one')).toBe(1);
  expect(wordLikeness('one', 'two')).toBe(0);
});

const draft = (text: string, ...writes: string[]) => ({ text, writes });

test.each<[string, string, ReturnType<typeof draft>, number | undefined, boolean]>([
  ['the same facts in like words', 'Refunds take 5 days.', draft('A refund takes 5 days.'), 0.9, true],
  ['another figure', 'Refunds take 5 days.', draft('Refunds take 9 days.'), 0.9, false],
  ['another matter', 'Refunds go to the card.', draft('Boards can be shared with a link.'), 0.2, false],
  [
    'the action that the person took',
    'I have refunded your order.',
    draft('I can refund your order.', 'issue_refund'),
    0.8,
    true,
  ],
  [
    'no action where the person took one',
    'I have refunded your order.',
    draft('Refunds of an order take a while.'),
    0.8,
    false,
  ],
  [
    'an action that the person did not take',
    'Refunds are not possible here.',
    draft('Shall I refund it?', 'issue_refund'),
    0.8,
    false,
  ],
  [
    'much the same words in a language nobody embeds',
    'Das Paket kommt morgen an.',
    draft('Das Paket kommt bald an.'),
    undefined,
    true,
  ],
])('a draft with %s is judged', (_what, human, given, meaning, agrees) => {
  expect(compareReplies(human, given, meaning).agrees).toBe(agrees);
});
