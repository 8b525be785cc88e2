import { expect, test } from 'vitest';
import type { EvalTurn } from '#wire/console/evals.ts';
import { type GoldenExpectation, goldenCaseSchema } from '../golden/golden-case.ts';
import { madeTurn } from '../testing/made-run.ts';
import { gradeCase } from './grade-case.ts';
import { toneFaults } from './tone-faults.ts';

const desk = { languages: ['en', 'de'], tools: [] };
const expectation = (expect: unknown): GoldenExpectation =>
  goldenCaseSchema.parse({ id: 'a', messages: ['Hi'], expect }).expect;
const says = (text: string, part: Partial<EvalTurn> = {}) => madeTurn({ lines: [{ who: 'ai', text }], ...part });
const failed = (expect: unknown, ...turns: EvalTurn[]) =>
  gradeCase(expectation(expect), turns, desk)
    .filter(({ ok }) => !ok)
    .map(({ measure }) => measure);

test.each<[string, unknown, EvalTurn, string[]]>([
  ['an outcome among those wanted', { outcome: ['replied', 'drafted'] }, madeTurn(), []],
  ['another outcome', { outcome: 'escalated', tier: 3 }, madeTurn(), ['outcome', 'tier']],
  ['a fact in other marks and spaces', { facts: { must: ["don't wait | 5 days"] } }, says('It takes **5** days.'), []],
  [
    'a fact in one of several ways, however they are set apart',
    { facts: { must: ['2 years|two years'] } },
    says('It has two years.'),
    [],
  ],
  ['a missing fact', { facts: { must: ['$71.00'] } }, says('Done.'), ['facts']],
  ['a forbidden fact', { facts: { mustNot: ['free | gratis'] } }, says('It is gratis.'), ['facts']],
  ['a citation of another article', { cites: ['a'] }, madeTurn({ retrieved: ['a', 'b'], cited: ['b'] }), ['cites']],
  [
    'an article that was not found',
    { cites: ['a'] },
    madeTurn({ retrieved: ['b'], cited: ['b'] }),
    ['retrieval', 'cites'],
  ],
  ['another language', { language: 'de' }, says('You can send it back for thirty days after delivery.'), ['language']],
  [
    'words in bold of another language',
    { language: 'de' },
    says('Öffnen Sie bitte **Settings and then choose your plan**.'),
    [],
  ],
  [
    'a claim without a source',
    {},
    madeTurn({ findings: [{ check: 'claims', severity: 'block', span: '$9', reason: '' }] }),
    ['claims'],
  ],
  ['a cost above the limit', { maxCost: 0.0005 }, madeTurn(), ['cost']],
  ['nothing that waits', { awaits: 'confirm' }, madeTurn(), ['awaits']],
])('%s is judged', (_what, wanted, turn, measures) => {
  expect(failed(wanted, turn)).toEqual(measures);
});

test('a tool counts when it ran with the arguments, not when policy stopped it', () => {
  const call = (part: Partial<EvalTurn['tools'][number]>) =>
    madeTurn({
      tools: [{ tool: 'refund', input: { order: '1571', amount: 71 }, verdict: 'allow', status: 'succeeded', ...part }],
    });
  const required = { tools: { required: [{ tool: 'refund', with: { order: 1571 } }] } };
  expect(failed(required, call({}))).toEqual([]);
  expect(failed(required, call({ status: undefined, verdict: 'deny' }))).toEqual(['tools']);
  expect(failed({ tools: { required: [{ tool: 'refund', with: { amount: 70 } }] } }, call({}))).toEqual(['tools']);
  expect(failed({ tools: { forbidden: ['refund'] } }, call({ status: undefined, verdict: 'confirm' }))).toEqual([]);
});

test.each([
  ['Sure!! On it!!', 'exclaims'],
  ['Sorry. I apologise. So sorry.', 'sorry'],
  ['All good 🎉', 'emoji'],
  ['Calm down, it ships today.', 'talks down'],
])('a tone that does not fit is named: %s', (text, word) => {
  expect(toneFaults(text, 'Where is it?').join(' ')).toContain(word);
});
