import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EvalOrder } from '#adapters/eval-runs/eval-jobs.ts';
import type { EvalProgress } from '#wire/console/eval-jobs.ts';
import { evalsPlayer } from './play-evals.ts';

let folder: string;
let main: string;

/** Stands in for the command line: does what the filter says. */
const program = `
const [, , evals, suite, ...rest] = process.argv;
const does = rest[rest.indexOf('--') + 1];
const tell = (played) => process.send({ runId: 'run-1', played, passed: played, total: 2 });
process.on('SIGINT', () => process.exit(130));
if (does === 'plays') { tell(0); tell(1); tell(2); setTimeout(() => process.exit(1), 20); }
if (does === 'waits') { tell(1); setTimeout(() => {}, 60_000); }
if (does === 'dies') { tell(1); setTimeout(() => process.kill(process.pid, 'SIGKILL'), 20); }
if (does === '--says') { console.error([evals, suite, rest.join(' '), process.env.HANDRAIL_DESK, process.env.HANDRAIL_SECRET, process.env.ANTHROPIC_API_KEY].join('|')); process.exit(2); }
`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'play-evals-'));
  main = path.join(folder, 'main.mjs');
  await writeFile(main, program);
});
afterAll(() => rm(folder, { recursive: true }));

const played = (
  filter: string,
  {
    signal = new AbortController().signal,
    progress = [] as EvalProgress[],
    by = { model: 'embedded' } as Pick<EvalOrder, 'model' | 'maxCost'>,
  } = {},
) =>
  evalsPlayer({ dataDir: folder, deskDir: '/desks/one', model: 'claude' }, main)(
    { suite: 'attacks', filter, ...by },
    (one) => progress.push(one),
    signal,
  );

describe('playing evals in a process of their own', () => {
  it('tells of every case, and that cases failed is no fault', async () => {
    const progress: EvalProgress[] = [];
    expect(await played('plays', { progress })).toEqual({ kind: 'played', runId: 'run-1' });
    expect(progress.map((one) => one.played)).toEqual([0, 1, 2]);
  });

  it('stops it when told to', async () => {
    const stop = new AbortController();
    const progress: EvalProgress[] = [];
    const over = played('waits', { signal: stop.signal, progress });
    await vi.waitFor(() => expect(progress).toHaveLength(1));
    stop.abort();
    expect(await over).toEqual({ kind: 'stopped' });
  });

  it('says that it was ended from outside', async () => {
    expect(await played('dies')).toEqual({ kind: 'broke', fault: expect.stringContaining('ended from outside') });
  });

  it('takes any filter for a filter, and hands over no secret that is not needed', async () => {
    vi.stubEnv('HANDRAIL_SECRET', 'a secret of the server');
    vi.stubEnv('ANTHROPIC_API_KEY', 'sk-test');
    const [free, paid] = await Promise.all([
      played('--says'),
      played('--says', { by: { model: 'claude', maxCost: 2.5 } }),
    ]);
    vi.unstubAllEnvs();
    expect(free).toMatchObject({ fault: 'evals|attacks|--model embedded --parallel 1 -- --says|the desk||' });
    expect(paid).toMatchObject({
      fault: 'evals|attacks|--model claude --parallel 4 --max-cost 2.5 -- --says|the desk||sk-test',
    });
  });
});
