import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { figuresByGroup } from '#evals/measure/summarise-run.ts';
import { madeCase, madeRun } from '#evals/testing/made-run.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import { ask, end, orderCall, says, understood } from '#test/support/console-stories.ts';
import type { EvalCaseList, EvalCasePair, EvalRunList, TicketCase } from '#wire/console/eval-pages.ts';

let folder: string;
let server: ConsoleServer;
let lead: Caller;
let agent: Caller;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'console-evals-'));
  const deskDir = path.join(folder, 'desk');
  await mkdir(deskDir);
  server = await startConsole();
  Object.assign(server.context.config, { dataDir: folder, deskDir });
  lead = await server.member('lead');
  agent = await server.member('agent');
  await mkdir(path.join(folder, 'evals'));
  const older = madeRun([madeCase('a'), madeCase('b')]);
  const newer = madeRun([madeCase('a', { status: 'failed' }), madeCase('b')], {
    byGroup: figuresByGroup([madeCase('a', { group: 'refund' })]),
    id: 'run-2',
    startedAt: '2026-11-22T10:00:00.000Z',
  });
  for (const run of [older, newer])
    await writeFile(path.join(folder, 'evals', `${run.id}.run.json`), JSON.stringify(run));
  await writeFile(path.join(folder, 'evals', 'broken.run.json'), '{"format":1');
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

describe('runs', () => {
  it('are taken in from the data folder, newest first; a broken file is put aside', async () => {
    const { runs } = (await agent.call('GET', '/evals')).body as EvalRunList;
    expect(runs.map(({ id, summary }) => [id, summary.passed, summary.failed])).toEqual([
      ['run-2', 1, 1],
      ['run-1', 2, 0],
    ]);
    expect(await readdir(path.join(folder, 'evals'))).toEqual(['broken.run.json.bad']);
  });

  it('list their cases, what failed first, with how each ended before', async () => {
    const { before, cases, byGroup } = (await agent.call('GET', '/evals/run-2/cases')).body as EvalCaseList;
    expect(before).toBe('run-1');
    expect(byGroup.map(({ name, figures }) => [name, figures.find((one) => one.name === 'passed')?.value])).toEqual([
      ['refund', 1],
    ]);
    expect(cases).toMatchObject([
      { id: 'a', status: 'failed', before: 'passed', reason: 'It replied.' },
      { id: 'b', status: 'passed', before: 'passed' },
    ]);
    expect(cases[1]?.reason).toBeUndefined();
  });

  it('are held against another run when one is named, with what flipped and how likely that is chance', async () => {
    const { before, flips, cases } = (await agent.call('GET', '/evals/run-1/cases?against=run-2')).body as EvalCaseList;
    expect(before).toBe('run-2');
    expect(flips).toEqual({ lost: 0, won: 1, p: 1 });
    expect(cases).toMatchObject([
      { id: 'a', status: 'passed', before: 'failed', reworded: false },
      { id: 'b', before: 'passed' },
    ]);
    const first = (await agent.call('GET', '/evals/run-1/cases')).body as EvalCaseList;
    expect(first.flips).toBeUndefined();
  });

  it('show a case beside itself in the run before', async () => {
    const pair = (await agent.call('GET', '/evals/case?run=run-2&case=a&before=run-1')).body as EvalCasePair;
    expect([pair.now.status, pair.before?.status]).toEqual(['failed', 'passed']);
    expect((await agent.call('GET', '/evals/case?run=run-2&case=zzz')).status).toBe(404);
  });
});

describe('a golden case from a ticket', () => {
  let made: TicketCase;

  it('has what was written and what came of it, and nothing that tells who it was', async () => {
    const asked = await ask(server.database, {
      text: 'I am Ana Martín, ana@example.com. Where is order 1042?',
      name: 'Ana Martín',
      email: 'ana@example.com',
      verified: true,
    });
    await end(server.database, asked.turnId, {
      understanding: understood('order_status', 0.95),
      messages: says('On its way.'),
      toolCalls: [orderCall('call_1', '1042')],
    });
    const answer = await agent.call('GET', `/conversations/${asked.conversationId}/golden-case`);
    made = answer.body as TicketCase;
    expect(made.yaml).not.toMatch(/Ana|Martín|example\.com/);
    expect(parse(made.yaml)).toMatchObject([
      {
        id: made.id,
        messages: ['I am [name] [name], [email]. Where is order 1042?'],
        expect: { outcome: 'replied', tier: 0, intents: ['order_status'], tools: { required: ['get_order_status'] } },
      },
    ]);
  });

  it('is added to the desk once, by a lead', async () => {
    expect((await agent.call('POST', '/evals/cases', made)).status).toBe(403);
    expect((await lead.call('POST', '/evals/cases', made)).body).toEqual({ file: 'evals/from-tickets.yaml' });
    const text = await readFile(path.join(folder, 'desk', 'evals', 'from-tickets.yaml'), 'utf8');
    expect(parse(text)).toMatchObject({ cases: [{ id: made.id }] });
    expect((await lead.call('POST', '/evals/cases', made)).status).toBe(409);
    expect((await lead.call('POST', '/evals/cases', { ...made, yaml: 'id: [' })).status).toBe(400);
  });
});
