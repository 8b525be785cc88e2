import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { giveUpLostJobs } from '#adapters/eval-runs/eval-jobs.ts';
import { storeRun } from '#adapters/eval-runs/store-run.ts';
import { madeCase, madeRun } from '#evals/testing/made-run.ts';
import { startEvalWorker } from '#server/evals/eval-worker.ts';
import type { PlayEvals, Played } from '#server/evals/play-evals.ts';
import { type Caller, type ConsoleServer, startConsole } from '#test/support/console-server.ts';
import type { EvalJob, EvalProgress } from '#wire/console/eval-jobs.ts';
import type { EvalRunList } from '#wire/console/eval-pages.ts';

let dataDir: string;
let server: ConsoleServer;
let lead: Caller;
let agent: Caller;
/** The suite that is being played, to be ended by the test. */
let playing: { tell(progress: EvalProgress): void; end(played: Played | Promise<Played>): void } | undefined;
let worker: AsyncDisposable | undefined;

const play: PlayEvals = (_order, tell, signal) =>
  new Promise((end) => {
    playing = { tell, end };
    signal.addEventListener('abort', () => end({ kind: 'stopped' }));
  });

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'console-eval-jobs-'));
  server = await startConsole();
  Object.assign(server.context.config, { dataDir });
  lead = await server.member('lead', 'lena@northwind.test', 'Lena');
  agent = await server.member('agent');
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true });
});
beforeEach(async () => {
  await server.database.kysely.deleteFrom('eval_jobs').execute();
  playing = undefined;
});
afterEach(async () => {
  await worker?.[Symbol.asyncDispose]();
  worker = undefined;
});

async function startWorker() {
  const { clock } = server.context.ports;
  worker = await startEvalWorker({ database: server.database, dataDir, play, clock, warn: () => {} });
}
const order = { suite: 'attacks', filter: 'money', model: 'embedded' };
const start = (body: unknown = order) => lead.call('POST', '/evals/jobs', body);
const shown = async () => (await agent.call('GET', '/evals')).body as EvalRunList;
const job = async () => (await shown()).job as EvalJob;
const isPlaying = () =>
  vi.waitFor(() => {
    if (!playing) throw new Error('Nothing plays.');
    return playing;
  });
const ended = (state: EvalJob['state']) => vi.waitFor(async () => expect(await job()).toMatchObject({ state }));

describe('a run of evals from the console', () => {
  it('is started by a lead, one at a time, and never spends on Claude without a key and a limit', async () => {
    expect((await agent.call('POST', '/evals/jobs', order)).status).toBe(403);
    expect((await start({ ...order, model: 'claude' })).status).toBe(400);
    expect((await start({ ...order, model: 'claude', maxCost: 5 })).status).toBe(400);
    expect((await start({ ...order, suite: 'replay' })).status).toBe(400);
    const both = await Promise.all([start(), start()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    expect(await job()).toMatchObject({ ...order, state: 'queued', startedBy: 'Lena' });
  });

  it('tells how far it is, and stands in the list when it is done', async () => {
    await startWorker();
    await start();
    const { tell, end } = await isPlaying();
    tell({ runId: 'run-1', played: 3, passed: 2, total: 4 });
    await vi.waitFor(async () =>
      expect(await job()).toMatchObject({ state: 'running', played: 3, passed: 2, total: 4 }),
    );
    await storeRun(server.database, madeRun([madeCase('a')]));
    tell({ runId: 'run-1', played: 4, passed: 3, total: 4 });
    end({ kind: 'played', runId: 'run-1' });
    await ended('done');
    const list = await shown();
    expect(list.job).toMatchObject({ runId: 'run-1', played: 4, passed: 3 });
    expect(list.runs.map(({ id }) => id)).toEqual(['run-1']);
    const { entries } = (await lead.call('GET', '/audit')).body as { entries: { action: string; subject: string }[] };
    expect(entries).toContainEqual(expect.objectContaining({ action: 'evals-started', subject: list.job?.id }));
  });

  it('is cancelled by a lead, before it begins and while it plays', async () => {
    await start();
    const waiting = await job();
    expect((await agent.call('POST', `/evals/jobs/${waiting.id}/cancel`)).status).toBe(403);
    expect((await lead.call('POST', `/evals/jobs/${waiting.id}/cancel`)).body).toMatchObject({ state: 'cancelled' });
    await startWorker();
    await start();
    await isPlaying();
    const running = await job();
    expect((await lead.call('POST', `/evals/jobs/${running.id}/cancel`)).status).toBe(200);
    await ended('cancelled');
    expect((await lead.call('POST', '/evals/jobs/run_none/cancel')).status).toBe(404);
  });

  it('says why when it broke, left nothing, or the server stopped or died under it', async () => {
    await startWorker();
    await start();
    (await isPlaying()).end({ kind: 'broke', fault: 'No case holds “money”.' });
    await ended('failed');
    expect((await job()).fault).toBe('No case holds “money”.');

    playing = undefined;
    await start();
    (await isPlaying()).end({ kind: 'played', runId: 'run-nowhere' });
    await vi.waitFor(async () => expect((await job()).fault).toContain('is not in'));

    playing = undefined;
    await start();
    await isPlaying().then(({ end }) => end(Promise.reject(new Error('out of memory'))));
    await vi.waitFor(async () => expect((await job()).fault).toContain('could not be kept'));

    playing = undefined;
    await start();
    await isPlaying();
    await worker?.[Symbol.asyncDispose]();
    expect(await job()).toMatchObject({ state: 'failed', fault: 'The server was stopped while it ran.' });

    await start();
    await server.database.kysely
      .updateTable('eval_jobs')
      .set({ state: 'running', alive_at: new Date() })
      .where('state', '=', 'queued')
      .execute();
    await giveUpLostJobs(server.database.kysely, new Date());
    expect(await job()).toMatchObject({ state: 'running' });
    await giveUpLostJobs(server.database.kysely, new Date(Date.now() + 61_000));
    expect(await job()).toMatchObject({ state: 'failed', fault: expect.stringContaining('The server ended') });
  });
});
