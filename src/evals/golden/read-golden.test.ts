import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkGolden } from './check-golden.ts';
import { parseGolden, readGolden } from './read-golden.ts';

test('a case is read with its defaults and its line', () => {
  const { cases, faults } = parseGolden(
    [
      '# questions',
      'cases:',
      '  - id: hours',
      '    messages: [When are you open?]',
      '    expect: { outcome: replied }',
    ].join('\n'),
    'evals/a.yaml',
  );
  expect(faults).toEqual([]);
  expect(cases).toEqual([
    {
      id: 'hours',
      tags: [],
      customer: 'anonymous',
      channel: 'chat',
      messages: [{ kind: 'say', text: 'When are you open?' }],
      expect: { outcome: ['replied'] },
      file: 'evals/a.yaml',
      line: 3,
    },
  ]);
});

test('decisions stand among messages, and tools may name arguments', () => {
  const { cases, faults } = parseGolden(
    `cases:
  - id: refund
    messages:
      - Refund order 1571
      - decide: confirm
    expect:
      outcome: [replied, drafted]
      tools:
        required: [lookup_account, { tool: issue_refund, with: { amount: 71 } }]
`,
    'evals/a.yaml',
  );
  expect(faults).toEqual([]);
  expect(cases[0]).toMatchObject({
    messages: [{ kind: 'say' }, { kind: 'decide', decision: 'confirm' }],
    expect: {
      outcome: ['replied', 'drafted'],
      tools: { required: [{ tool: 'lookup_account' }, { tool: 'issue_refund', with: { amount: 71 } }] },
    },
  });
});

test('a fault is named with its case and line, and the other cases are read', () => {
  const { cases, faults } = parseGolden(
    `cases:
  - id: Bad Id
    messages: []
    expect:
      outcom: replied
      tier: 7
  - id: good
    messages: [Hello]
    expect: {}
`,
    'evals/a.yaml',
  );
  expect(cases.map(({ id }) => id)).toEqual(['good']);
  expect(faults.map(({ line, problem }) => `${line} ${problem}`).toSorted()).toEqual([
    '2 case `Bad Id`: `id` must be kebab-case',
    '3 case `Bad Id`: `messages` must hold at least one message',
    '5 case `Bad Id` has `outcom`, which means nothing in `expect`',
    '6 case `Bad Id`: `expect.tier` has none of the shapes it may have',
  ]);
});

test.each([
  ['cases: [', 'is not YAML'],
  ['- a', 'has no list of cases'],
  ['', 'has no list of cases'],
])('a file that is no golden set is a fault: %s', (text, problem) => {
  const { cases, faults } = parseGolden(text, 'evals/a.yaml');
  expect(cases).toEqual([]);
  expect(faults[0]).toMatchObject({ file: 'evals/a.yaml', line: 1, problem: expect.stringContaining(problem) });
});

test('two cases of one id in two files are a fault', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'golden-'));
  try {
    await mkdir(path.join(folder, 'evals'));
    const one = 'cases:\n  - id: same\n    messages: [Hi]\n    expect: {}\n';
    await writeFile(path.join(folder, 'evals/a.yaml'), one);
    await writeFile(path.join(folder, 'evals/b.yml'), one);
    const { cases, faults } = await readGolden(folder);
    expect(cases).toHaveLength(2);
    expect(faults).toMatchObject([
      { file: 'evals/b.yml', line: 2, problem: 'the case `same` is there already, in evals/a.yaml:2' },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('names that the desk does not have are faults of the case', () => {
  const { cases } = parseGolden(
    'cases:\n  - id: a\n    customer: C-9\n    messages: [Hi]\n    expect: { intents: [order_state], cites: [x], tools: { forbidden: [pay] } }\n',
    'evals/a.yaml',
  );
  const desk = {
    intents: [{ id: 'order_status', title: 'Order', examples: [] }],
    tools: [],
    policies: [],
    demoCustomers: [{ label: 'A', externalId: 'C-1', email: 'a@example.com', name: 'A' }],
  };
  expect(checkGolden(cases, desk, ['y']).map(({ problem, mend }) => `${problem} — ${mend}`)).toEqual([
    'case `a` names the intent `order_state`, which the desk does not have — Did you mean `order_status`?',
    'case `a` names the tool `pay`, which the desk does not have — Name a tool that there is: `search_knowledge_base`, `escalate_to_human`, `resolve_ticket`.',
    'case `a` names the article `x`, which the desk does not have — Did you mean `y`?',
    'case `a` names the customer `C-9`, which the desk does not have — Did you mean `C-1`?',
  ]);
});
