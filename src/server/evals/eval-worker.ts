import { evalJobsChannel } from '#adapters/database/notify.ts';
import type { Database } from '#adapters/database/open-database.ts';
import {
  claimJob,
  type EvalJobEnd,
  type EvalOrder,
  finishJob,
  giveUpLostJobs,
  reportJob,
} from '#adapters/eval-runs/eval-jobs.ts';
import { takeInRuns } from '#adapters/eval-runs/take-in-runs.ts';
import type { Clock } from '#engine/ports/clock.ts';
import type { EvalProgress } from '#wire/console/eval-jobs.ts';
import { createWaker } from '../jobs/waker.ts';
import type { PlayEvals } from './play-evals.ts';

export interface EvalWorkerNeeds {
  database: Database;
  /** Where finished runs are left. */
  dataDir: string;
  play: PlayEvals;
  clock: Clock;
  warn: (message: string, fault?: unknown) => void;
}

/** How often lost jobs are looked for. */
const lookMs = 30_000;
/** How often a job says that it is alive, and asks whether it is to stop. */
const aliveMs = 5_000;
/** Cases of the embedded model end faster than anybody looks. */
const tellMs = 500;

/** Plays the runs of evals that the console asked for: at most one at a time over all processes. */
export async function startEvalWorker(needs: EvalWorkerNeeds): Promise<AsyncDisposable> {
  const { database, clock, warn } = needs;
  const stopping = new AbortController();
  /** Looks at once whether the job that plays is to stop. */
  let look: (() => void) | undefined;

  const work = async (job: EvalOrder & { id: string }) => {
    const stop = new AbortController();
    const told = progressTeller(needs, job.id, stop);
    look = told.look;
    const either = AbortSignal.any([stop.signal, stopping.signal]);
    const end = await playJob(needs, job, told.onProgress, either).catch((fault): EvalJobEnd => {
      warn('a run of evals could not be kept', fault);
      return { state: 'failed', fault: 'What came of it could not be kept; the server’s log says why.' };
    });
    look = undefined;
    await told.settle();
    const stopped: EvalJobEnd = stopping.signal.aborted
      ? { state: 'failed', fault: 'The server was stopped while it ran.' }
      : { state: 'cancelled' };
    await finishJob(database.kysely, job.id, end ?? stopped);
  };
  const workAll = async () => {
    for (let job = await claimJob(database.kysely); job; job = await claimJob(database.kysely)) {
      await work(job);
      if (stopping.signal.aborted) return;
    }
  };
  const waker = createWaker(workAll, stopping.signal, (fault) => warn('a run of evals could not be worked', fault));
  const wake = () => {
    look?.();
    waker.wake();
  };
  const sweep = () =>
    giveUpLostJobs(database.kysely, clock.now()).then(wake, (fault) => warn('runs of evals were not read', fault));

  const unlisten = await database.listen(evalJobsChannel, wake, wake);
  const timer = setInterval(sweep, lookMs);
  timer.unref();
  void sweep();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      stopping.abort();
      await unlisten();
      await waker.settled();
    },
  };
}

/** How it ended; undefined when it was stopped. */
async function playJob(
  { database, dataDir, play, warn }: EvalWorkerNeeds,
  job: EvalOrder,
  onProgress: (progress: EvalProgress) => void,
  signal: AbortSignal,
): Promise<EvalJobEnd | undefined> {
  const played = await play(job, onProgress, signal);
  if (played.kind === 'stopped') return undefined;
  if (played.kind === 'broke') return { state: 'failed', fault: played.fault };
  await takeInRuns(database, dataDir, warn);
  const kept = await database.kysely
    .selectFrom('eval_runs')
    .select('id')
    .where('id', '=', played.runId)
    .executeTakeFirst();
  return kept
    ? { state: 'done', runId: played.runId }
    : { state: 'failed', fault: `It was played, but what came of it is not in ${dataDir}.` };
}

/** Writes down how far a job is, and stops it when somebody wants that or it was given up. */
function progressTeller({ database, warn }: EvalWorkerNeeds, jobId: string, stop: AbortController) {
  let newest: EvalProgress | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = Promise.resolve();
  const look = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing
      .then(() => reportJob(database.kysely, jobId, newest))
      .then(
        (goesOn) => {
          if (!goesOn) stop.abort();
        },
        (fault) => warn('how far a run of evals is was not written', fault),
      );
  };
  const alive = setInterval(look, aliveMs);
  return {
    look,
    onProgress(progress: EvalProgress) {
      newest = progress;
      timer ??= setTimeout(look, tellMs);
    },
    /** The last of it is written, and nothing more will be. */
    async settle() {
      clearInterval(alive);
      look();
      await writing;
    },
  };
}
