import path from 'node:path';
import type { Logger } from 'pino';
import type { ReportProgress } from '#adapters/comprehension/training/load-models.ts';
import { createEventFeed } from '#adapters/database/event-feed.ts';
import { type Database, openDatabase } from '#adapters/database/open-database.ts';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { createEmbeddedEmbedder } from '#adapters/embeddings/embedded-embedder.ts';
import type { Tracing } from '#adapters/tracing/create-tracing.ts';
import type { Ports } from '#engine/ports/ports.ts';
import { acceptKeys } from './accept-keys.ts';
import type { Config, Secrets } from './config/config.ts';
import type { Context } from './context.ts';
import { createLog } from './create-log.ts';
import { createMailer } from './create-mailer.ts';
import { createPorts } from './create-ports.ts';
import { startEvalWorker } from './evals/eval-worker.ts';
import { evalsPlayer } from './evals/play-evals.ts';
import { takeHolderName } from './holder-name.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { startSourceWorker } from './knowledge/source-worker.ts';
import { correctionsOf, createRelearn } from './learn-readings.ts';
import { openCalibration } from './measure/open-calibration.ts';
import { meterPorts } from './operation/meter-ports.ts';
import { openMeters } from './operation/open-meters.ts';
import { createSealer } from './sealer.ts';
import { serverSecret } from './server-secret.ts';
import { createSigner } from './signer.ts';
import { createTurnFeed } from './turn-feed.ts';
import { createTurnRunner } from './turn-runner.ts';

export interface ContextOverrides {
  /** A database that is open already; the context closes it. For `handrail chat` and tests. */
  database?: Database;
  /** Told how far the training of the classifiers is. */
  progress?: ReportProgress;
  /** Milliseconds to wait for the articles' vectors; until they are there words alone are searched. Default 0. */
  vectorsWithinMs?: number;
  /** False: this process serves or commands, and leaves turns and jobs to others. */
  worksTurns?: boolean;
  /** Where the log goes; standard output when left out. */
  log?: Logger;
  /** Done while database and embedder start in threads of their own, and this one has nothing to do. */
  meanwhile?: () => Promise<unknown>;
  /** Ports that tests put in place of the real ones. */
  ports?: Partial<Ports>;
}

/**
 * Puts the program together. The desk, the database and the embedder start side by side.
 * Contract: throws `DeskFaults` with every fault of the desk, or `StartFault` for what is outside.
 */
export async function createContext(
  config: Config,
  secrets: Secrets,
  overrides: ContextOverrides = {},
): Promise<Context> {
  await using opened = new AsyncDisposableStack();
  const stopping = new AbortController();
  const log = overrides.log ?? createLog(config.logLevel);
  const loaded = await loadDesk(config.deskDir);
  for (const { file, line, problem, mend } of loaded.warnings) log.info({ file, line }, `${problem}. ${mend}`);
  const warn = (message: string) => log.warn(message);
  const [database, embedder, meters] = await Promise.all([
    overrides.database ??
      openDatabase({
        url: secrets.databaseUrl,
        dataDir: path.join(config.dataDir, 'database'),
        pgvector: config.vectorSearch?.where === 'pgvector',
        warn,
      }),
    createEmbeddedEmbedder(),
    openMeters(config, loaded.desk),
    overrides.meanwhile?.(),
  ]);
  opened.use(database);
  opened.use(embedder);
  const { progress, vectorsWithinMs } = overrides;
  const needs = { config, secrets, loaded, database, embedder, meters, progress, vectorsWithinMs, warn };
  const made = await createPorts(needs);
  opened.use(made.articles);
  const calibration = opened.use(
    await openCalibration(database, (err) => log.warn({ err }, 'calibration was not read')),
  );
  const tracing = config.tracesTo ? opened.use(await traceTo(config.tracesTo)) : undefined;
  const bare: Ports = { ...made.ports, calibrate: calibration.apply, ...overrides.ports };
  const ports = meterPorts(bare, meters, tracing?.trace);
  const turnFeed = opened.use(await createTurnFeed(database));
  const feed = await createEventFeed(database);
  opened.defer(() => feed.close());
  const works = overrides.worksTurns !== false;
  const holder = works ? await takeHolderName(config.dataDir) : undefined;
  if (holder) opened.defer(() => holder.drop());
  for (const name of holder?.left ?? []) await turnFeed.release(name);
  const turns = createTurnRunner(ports, turnFeed, log, {
    idle: !works,
    holder: holder?.name,
    leaseMs: config.turnLeaseSeconds && config.turnLeaseSeconds * 1_000,
  });
  opened.defer(() => turns.close());
  const secret = secrets.secret ?? (await serverSecret(database));
  await acceptKeys(database, config, secrets, { keepLocalKey: !overrides.database });
  const signer = createSigner(secret);
  const context: Omit<Context, typeof Symbol.asyncDispose> = {
    config,
    desk: ports.desk,
    database,
    ports,
    meters,
    relearn: createRelearn(
      () => correctionsOf(database.kysely),
      made.comprehension,
      (fault) => log.error({ err: fault }, 'Learning from corrections failed; readings stay as they were.'),
    ),
    deskWarnings: loaded.warnings.length,
    feed,
    stopping: stopping.signal,
    turns,
    signer,
    embedder,
    sealer: createSealer(signer.key('source-token')),
    widgetSecret: new TextEncoder().encode(secrets.widgetSecret ?? `widget:${secret}`),
    oidcClientSecret: secrets.oidcClientSecret,
    mailer: createMailer(config, secrets, log),
    log,
  };
  if (works) {
    opened.use(await startJobs(context));
    const { sealer } = context;
    const allowPrivate = config.privateHosts;
    const told = (message: string, err: unknown) => log.warn({ err }, message);
    opened.use(await startSourceWorker({ database, sealer, clock: ports.clock, allowPrivate, warn: told }));
    const play = evalsPlayer(config);
    opened.use(await startEvalWorker({ database, dataDir: config.dataDir, play, clock: ports.clock, warn: told }));
  }
  opened.defer(() => stopping.abort());
  const all = opened.move();
  return { ...context, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

/** Two hundred modules that only those who watch need. */
async function traceTo(endpoint: string): Promise<Tracing> {
  const { createTracing } = await import('#adapters/tracing/create-tracing.ts');
  return createTracing(endpoint);
}
