import path from 'node:path';
import { pino } from 'pino';
import { openDatabase } from '#adapters/database/open-database.ts';
import { loadDesk } from '#adapters/desk/load-desk.ts';
import { createEmbeddedEmbedder } from '#adapters/embeddings/embedded-embedder.ts';
import { createPorts } from './create-ports.ts';
import { createMailer } from './create-mailer.ts';
import { acceptKeys } from './accept-keys.ts';
import type { Config, Secrets } from './config/config.ts';
import type { Context } from './context.ts';
import { createSigner } from './signer.ts';
import { serverSecret } from './server-secret.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { createTurnFeed } from './turn-feed.ts';
import { createTurnRunner } from './turn-runner.ts';
import type { Ports } from '#engine/ports/ports.ts';

export interface ContextOverrides {
  /** A database in memory: nothing is kept. For `handrail chat` and tests. */
  inMemory?: boolean;
  /** False: this process serves or commands, and leaves turns and jobs to others. */
  worksTurns?: boolean;
  /** Ports that tests put in place of the real ones. */
  ports?: Partial<Ports>;
}

/**
 * Puts the program together. The desk, the database and the embedder start side by side.
 * Contract: throws `DeskFaults` with every fault of the desk, or `StartFault` for what is outside.
 */
export async function createContext(config: Config, secrets: Secrets, overrides: ContextOverrides = {}): Promise<Context> {
  await using opened = new AsyncDisposableStack();
  const log = pino({ level: config.logLevel });
  const desk = await loadDesk(config.deskDir);
  const [database, embedder] = await Promise.all([
    openDatabase({
      url: overrides.inMemory ? undefined : secrets.databaseUrl,
      dataDir: overrides.inMemory ? ':memory:' : path.join(config.dataDir, 'database'),
      warn: (message) => log.warn(message),
    }),
    createEmbeddedEmbedder(),
  ]);
  opened.use(database);
  opened.use(embedder);
  const made = opened.use(await createPorts({ config, secrets, desk, database, embedder, log }));
  const ports: Ports = { ...made.ports, ...overrides.ports };
  const feed = opened.use(await createTurnFeed(database));
  const turns = createTurnRunner(ports, feed, log, { idle: overrides.worksTurns === false });
  opened.defer(() => turns.close());
  const secret = secrets.secret ?? (await serverSecret(database));
  await acceptKeys(database, config, secrets, { keepLocalKey: !overrides.inMemory });
  const context: Omit<Context, typeof Symbol.asyncDispose> = {
    config,
    desk: ports.desk,
    database,
    ports,
    articles: made.articles,
    turns,
    signer: createSigner(secret),
    widgetSecret: new TextEncoder().encode(secrets.widgetSecret ?? `widget:${secret}`),
    mailer: createMailer(config, secrets, log),
    log,
  };
  if (overrides.worksTurns !== false) opened.use(await startJobs(context));
  const all = opened.move();
  return { ...context, [Symbol.asyncDispose]: () => all.disposeAsync() };
}
