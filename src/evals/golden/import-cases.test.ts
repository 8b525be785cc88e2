import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importCases } from './import-cases.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-'));
});
afterAll(async () => rm(folder, { recursive: true }));

test('a row is a case, redacted, with lists apart by semicolons', async () => {
  const file = path.join(folder, 'a.csv');
  await writeFile(
    file,
    'id,message,customer,outcome,tier,must,tools_forbidden\nhours,"Open? I am ana@example.com\nAnd on Sunday?",anonymous,replied;drafted,0;1,09:00,pay\n,Second,,,,,\nBad Id,x,,oops,,,\n',
  );
  const { cases, faults } = await importCases(file);
  expect(cases.map(({ value }) => value)).toEqual([
    {
      id: 'hours',
      customer: 'anonymous',
      messages: ['Open? I am [email]', 'And on Sunday?'],
      expect: {
        outcome: ['replied', 'drafted'],
        tier: [0, 1],
        facts: { must: ['09:00'] },
        tools: { forbidden: ['pay'] },
      },
    },
    { id: 'imported-2', messages: ['Second'], expect: {} },
  ]);
  expect(faults.map(({ line, problem }) => `${line} ${problem.split('`')[3]}`)).toEqual(['5 id', '5 expect.outcome']);
});

test('conversations keep what the customer wrote, and what must come of it from their front matter', async () => {
  const place = path.join(folder, 'talks');
  await mkdir(place);
  await writeFile(
    path.join(place, 'Late parcel.txt'),
    '---\noutcome: replied\n---\nCustomer: Where is it?\nAgent: On its way.\nCustomer: And when?\n',
  );
  await writeFile(path.join(place, 'plain.md'), 'How do I pay?');
  expect((await importCases(place)).cases.map(({ value }) => value)).toMatchObject([
    { id: 'late-parcel', messages: ['Where is it?', 'And when?'], expect: { outcome: 'replied' } },
    { id: 'plain', messages: ['How do I pay?'] },
  ]);
});

test('a place that is not there and a file that is no CSV are named', async () => {
  expect((await importCases(path.join(folder, 'none.csv'))).faults[0]?.problem).toBe('is not there');
  const file = path.join(folder, 'b.csv');
  await writeFile(file, 'id,message\n"open\n');
  expect((await importCases(file)).faults[0]?.problem).toContain('is not CSV');
});
