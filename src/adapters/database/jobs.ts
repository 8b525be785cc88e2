import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type ConstructorOptions, fromKysely, PgBoss, type Queue } from 'pg-boss';
import type { z } from 'zod';
import type { Database, Tx } from './database.ts';

/** A kind of work done beside the answer: durable, repeated when it fails. */
export interface Job<Payload extends z.ZodType = z.ZodType> {
  /** Noun and verb, e.g. `conversation-summarise`. */
  name: string;
  payload: Payload;
  /** Contract: may run more than once for one job. Throws to be tried again. */
  handler: (payload: z.infer<Payload>, signal: AbortSignal) => Promise<void>;
  /** Tries after the first, with growing pauses; default 5. */
  retries?: number;
  /** Longest pause between two tries, in seconds; default 10 minutes. The first is 2 seconds, each next about twice as long. */
  longestPauseSeconds?: number;
  /** Milliseconds after which a handler is given up; default 5 minutes. */
  timeoutMs?: number;
  /** Cron expression (UTC): the job also runs by itself, with an empty object. Once over all processes. */
  every?: string;
}

/** Ties a job's payload schema to its handler. */
export function defineJob<Payload extends z.ZodType>(job: Job<Payload>): Job<Payload> {
  return job;
}

export interface SendOptions {
  /** The same job with the same key is done once; kept for 7 days after it is done. */
  key?: string;
  /** Not before this time. */
  startAfter?: Date;
  /** Queues the job with the transaction or not at all. */
  tx?: Tx;
}

export interface Jobs extends AsyncDisposable {
  send<Payload extends z.ZodType>(job: Job<Payload>, payload: z.input<Payload>, options?: SendOptions): Promise<void>;
  /** Stops taking jobs and waits up to 10 s for those at work; others get them back later. */
  close(): Promise<void>;
}

export interface JobsOptions {
  /** False: this process queues jobs and leaves them to others. Default true. */
  work?: boolean;
  /** Told of each handler that failed and of the queue's own faults. */
  warn?: (message: string, fault: unknown) => void;
}

const day = 24 * 3_600;

/** A job id made from its key, so that the queue's own primary key drops the second. */
function idOf(name: string, key: string): string {
  const hex = createHash('sha256').update(`${name}\n${key}`).digest('hex');
  // Version 8: "made by a rule of our own".
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Our database as pg-boss wants it; the same on PostgreSQL and embedded. */
function queueDatabase(database: Database): NonNullable<ConstructorOptions['db']> {
  return {
    executeSql: (text, values) => database.execute(text, values),
    async listen(channel, heard, gap) {
      const unlisten = await database.listen(channel, heard, gap);
      gap();
      return { close: unlisten };
    },
  };
}

/** Starts the job queue with the table of jobs this process knows. */
export async function createJobs(
  database: Database,
  // biome-ignore lint/suspicious/noExplicitAny: jobs of different payloads share the table; each is checked by its schema.
  table: readonly Job<any>[],
  { work = true, warn = () => {} }: JobsOptions = {},
): Promise<Jobs> {
  const boss = new PgBoss({
    db: queueDatabase(database),
    backend: database.kind === 'embedded' ? 'pglite' : 'postgres',
    useListenNotify: true,
    supervise: work,
    schedule: work,
    // The embedded database's upkeep is our own; PostgreSQL has its autovacuum.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (fault) => warn('The job queue has a fault.', fault));
  await boss.start();
  // What the last start left is read once: a start with nothing new writes nothing.
  const [queues, schedules] = await Promise.all([boss.getQueues(), boss.getSchedules()]);
  for (const job of table) {
    const known = queues.find(({ name }) => name === job.name);
    await addQueue(boss, job, known);
    const schedule = schedules.find(({ name }) => name === job.name);
    if (work) await startWork(boss, job, schedule?.cron, warn);
  }

  const jobs: Jobs = {
    async send(job, payload, { key, startAfter, tx } = {}) {
      await boss.send(job.name, job.payload.parse(payload) as object, {
        id: key === undefined ? undefined : idOf(job.name, key),
        startAfter,
        db: tx && fromKysely(tx),
      });
    },
    async close() {
      await boss.stop({ graceful: true, timeout: 10_000, close: false });
    },
    async [Symbol.asyncDispose]() {
      await jobs.close();
    },
  };
  return jobs;
}

async function addQueue(boss: PgBoss, job: Job, known: Partial<Queue> | undefined): Promise<void> {
  const options: Omit<Queue, 'name'> = {
    retryLimit: job.retries ?? 5,
    retryBackoff: true,
    retryDelay: 2,
    retryDelayMax: job.longestPauseSeconds ?? 600,
    expireInSeconds: Math.ceil((job.timeoutMs ?? 300_000) / 1_000),
    deleteAfterSeconds: 7 * day,
    notify: true,
  };
  if (!known) await boss.createQueue(job.name, options);
  else if (!isDeepStrictEqual({ ...known, ...options }, known)) await boss.updateQueue(job.name, options);
}

/** Jobs of one kind worked at once by a process. */
const batchSize = 5;

async function startWork(
  boss: PgBoss,
  job: Job,
  scheduled: string | undefined,
  warn: NonNullable<JobsOptions['warn']>,
): Promise<void> {
  const options = {
    batchSize,
    burstWhenBatchFull: true,
    perJobResults: true,
    // Notifications tell of new jobs; polling finds retries, and jobs that came while one was at work.
    // What comes round by itself is tried again then anyway: a dozen such queues asked all day long.
    notifyPollingIntervalSeconds: job.every ? 20 : 2,
  } as const;
  await boss.work(job.name, options, (batch: { id: string; data: unknown; signal: AbortSignal }[]) =>
    Promise.all(
      batch.map(async ({ id, data, signal }) => {
        try {
          await job.handler(job.payload.parse(data ?? {}), signal);
          return { id, status: 'completed' as const };
        } catch (fault) {
          warn(`The job ${job.name} failed and is tried again.`, fault);
          const message = fault instanceof Error ? fault.message : String(fault);
          return { id, status: 'failed' as const, output: { message } };
        }
      }),
    ),
  );
  if (job.every === scheduled) return;
  if (job.every) await boss.schedule(job.name, job.every, {}, { tz: 'UTC' });
  else await boss.unschedule(job.name);
}
