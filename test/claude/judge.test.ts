import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { modelJudge, rubric } from '#evals/judge/judge-reply.ts';
import { measureJudge } from '#evals/judge/measure-judge.ts';
import { readLabels } from '#evals/judge/read-labels.ts';
import { modelLender } from '#evals/models/choose-model.ts';
import { answerJson } from '#test/fake-claude/reply.ts';
import { type FakeClaudeOptions, startFakeClaude } from '#test/fake-claude/server.ts';

const { desk } = await loadDesk('desks/acme');
const { labels } = await readLabels('desks/acme');
const signal = new AbortController().signal;
type Asked = Parameters<NonNullable<FakeClaudeOptions['respond']>>[0];

/** Grades as the person did, moved by so much. */
const gradesAs = (moved: number) => (request: Asked) => {
  const text = JSON.stringify(request.body.messages);
  const label = labels.find(({ reply }) => text.includes(JSON.stringify(JSON.stringify(reply)).slice(3, -3)));
  if (!label) return answerJson({ grade: 'five' });
  const grade = (given: number) => Math.min(5, Math.max(1, given + moved));
  return answerJson({ tone: grade(label.tone), helpful: grade(label.helpful), because: 'By the rubric.' });
};

test('the judge is asked over the wire with the rubric and a schema, and its agreement with people is measured', async () => {
  await using fake = await startFakeClaude({ respond: gradesAs(0) });
  const lend = modelLender({ kind: 'claude', apiKey: 'sk-test', baseUrl: fake.url }, desk);
  const { model } = await lend({ id: 'judge-labels' }, 1);
  const measure = await measureJudge(modelJudge(model.port), labels, signal);
  expect(measure.errors).toEqual([]);
  expect(measure.tone).toMatchObject({ n: labels.length, kappa: 1 });
  expect(measure.helpful).toMatchObject({ n: labels.length, kappa: 1 });
  const [first] = fake.requests;
  expect(first?.body.model).toBe(desk.models.judge);
  expect(JSON.stringify(first?.body.system)).toContain(JSON.stringify(rubric).slice(1, 60));
  expect(first?.body.output_config?.format?.schema).toMatchObject({ required: ['tone', 'helpful', 'because'] });
});

test('a judge that is always one grade off agrees less, and one that answers nonsense is an error', async () => {
  await using fake = await startFakeClaude({ respond: gradesAs(1) });
  const lend = modelLender({ kind: 'claude', apiKey: 'sk-test', baseUrl: fake.url }, desk);
  const { model } = await lend({ id: 'judge-labels' }, 1);
  const off = await measureJudge(modelJudge(model.port), labels, signal);
  expect(off.tone?.kappa).toBeLessThan(1);
  expect(off.tone?.near.value).toBe(1);
  const unknown = await measureJudge(
    modelJudge(model.port),
    [{ ...labels[0], reply: 'Nobody labelled this.' } as never],
    signal,
  );
  expect(unknown).toMatchObject({ verdicts: [], errors: [{ problem: expect.stringContaining('answered nonsense') }] });
});

test('recorded verdicts are measured again for nothing, and a changed rubric or reply makes them stale', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'judge-'));
  const few = labels.slice(0, 3);
  const fake = await startFakeClaude({ respond: gradesAs(0) });
  const live = await modelLender({ kind: 'claude', apiKey: 'sk-test', baseUrl: fake.url, recordIn: folder }, desk)(
    { id: 'judge-labels' },
    1,
  );
  const first = await measureJudge(modelJudge(live.model.port), few, signal);
  await live.keep?.();
  await fake.stop();
  const recorded = modelLender({ kind: 'recorded', folder }, desk);
  const again = await measureJudge(modelJudge((await recorded({ id: 'judge-labels' }, 1)).model.port), few, signal);
  expect(again.verdicts).toEqual(first.verdicts);
  const changed = few.map((label) => ({ ...label, reply: `${label.reply} Thanks.` }));
  const stale = await measureJudge(modelJudge((await recorded({ id: 'judge-labels' }, 1)).model.port), changed, signal);
  expect(stale.errors[0]?.problem).toContain('is stale: messages changed since');
  await rm(folder, { recursive: true });
});
