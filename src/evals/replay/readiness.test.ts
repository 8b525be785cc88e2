import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineTool } from '#domain/define-tool.ts';
import type { ToolContext } from '#domain/tool.ts';
import { claimRecall, wordLikeness } from './likeness.ts';
import { pastTools } from './past-tools.ts';
import { readinessOf, type ShadowResult } from './readiness.ts';

const results = (count: number, part: Partial<ShadowResult>): ShadowResult[] =>
  Array.from({ length: count }, () => ({ intent: 'refund', ...part }));
const recommended = (...given: ShadowResult[][]) => readinessOf(given.flat())[0]?.recommend;

test.each([
  ['few tickets', 'off', [results(4, { score: 1 })]],
  ['answers unlike those of people', 'off', [results(30, { score: 0.2 })]],
  ['good answers on some tickets', 'draft', [results(10, { score: 0.9 })]],
  ['good answers on many tickets', 'auto', [results(30, { score: 0.9 })]],
  [
    'an answer that was not accurate',
    'draft',
    [results(30, { score: 0.9 }), results(1, { review: 'sent', accurate: false })],
  ],
  [
    'drafts that are often rewritten',
    'draft',
    [results(20, { score: 0.9 }), results(10, { review: 'edited' }), results(10, { review: 'sent' })],
  ],
  ['nothing answered', 'off', [results(10, {})]],
] as const)('%s recommend %s', (_what, wanted, given) => {
  expect(recommended(...given.map((part) => [...part]))).toBe(wanted);
});

test('facts count by what they mean, words by how many are shared', () => {
  expect(claimRecall('It costs $7.95 and takes 5 days.', 'Shipping is 7.95 dollars.')).toBe(0.5);
  expect(claimRecall('Have a nice day.', 'Bye.')).toBeUndefined();
  expect(wordLikeness('one two', 'two one')).toBe(1);
  expect(wordLikeness('one', 'two')).toBe(0);
});

test('a replay makes no call of its own and gives back what came then', async () => {
  let effects = 0;
  const pay = defineTool({
    name: 'pay',
    description: 'Pays.',
    input: z.object({ amount: z.number() }),
    effect: 'write',
    run: async () => {
      effects += 1;
      return {};
    },
  });
  const [tool] = pastTools(
    [pay],
    [{ tool: 'pay', input: { amount: 5 }, outcome: { status: 'succeeded', result: { paid: 5 } } }],
  );
  expect(await tool?.run({ amount: 5 }, {} as ToolContext)).toEqual({ paid: 5 });
  await expect(tool?.run({ amount: 6 }, {} as ToolContext)).rejects.toThrow('a replay makes none of its own');
  expect(effects).toBe(0);
});
