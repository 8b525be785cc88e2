import { expect, test } from 'vitest';
import { scriptedModel } from '#engine/testing/scripted-model.ts';
import { playItem } from '../run/play-item.ts';
import { madeTurn } from '../testing/made-run.ts';
import { agreement } from './agreement.ts';
import { modelJudge } from './judge-reply.ts';
import { judgedItem } from './judged-item.ts';

const signal = new AbortController().signal;
const verdict = { tone: 4, helpful: 2, because: 'It does not answer.' };
const item = judgedItem({
  id: 'a',
  tags: [],
  wanted: [],
  play: async () => ({ turns: [madeTurn()], checks: [{ measure: 'outcome', ok: true, said: '' }], faults: [] }),
});
const judgedBy = (answer: unknown) =>
  playItem(item, 1, async () => ({ model: { kind: 'claude', port: scriptedModel([{ json: answer }]) } }), signal);

test('a verdict comes by its schema, from the role that judges', async () => {
  const model = scriptedModel({ judge: [{ json: verdict }] });
  expect(await modelJudge(model)('Where is it?', 'Somewhere.', signal)).toEqual(verdict);
  expect(model.requests[0]).toMatchObject({ role: 'judge', output: { name: 'verdict' }, tools: [] });
});

test.each([
  ['no JSON', 'Great reply! 5/5'],
  ['a grade beyond the scale', { ...verdict, tone: 9 }],
  ['a grade that is missing', { tone: 4, because: '' }],
])('a judge that answers %s makes an error, never a grade', async (_what, answer) => {
  expect(await judgedBy(answer)).toMatchObject({
    status: 'error',
    error: expect.stringContaining('answered nonsense'),
  });
});

test('a low grade fails the case with the judge’s reason', async () => {
  const one = await judgedBy(verdict);
  expect(one.status).toBe('failed');
  expect(one.checks.filter(({ ok }) => !ok)).toEqual([
    { measure: 'judge', ok: false, said: 'helpful 2 of 5: It does not answer.' },
  ]);
});

test('agreement is 1 for the same grades, 0 for chance, and near grades count more than far ones', () => {
  expect(
    agreement([
      [1, 1],
      [3, 3],
      [5, 5],
    ]).kappa,
  ).toBe(1);
  expect(
    agreement([
      [1, 1],
      [1, 5],
      [5, 1],
      [5, 5],
    ]).kappa,
  ).toBe(0);
  const near = agreement([
    [1, 2],
    [5, 4],
    [3, 3],
  ]).kappa;
  const far = agreement([
    [1, 4],
    [5, 2],
    [3, 3],
  ]).kappa;
  expect(near).toBeGreaterThan(far);
});
