import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { systemClock } from '#adapters/clock/system-clock.ts';
import { createEventFeed } from '#adapters/database/event-feed.ts';
import { newId } from '#adapters/database/new-id.ts';
import type { Database } from '#adapters/database/open-database.ts';
import { createQueue } from '#adapters/database/queue.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import { createMeters } from '#adapters/prometheus/create-meters.ts';
import type { Desk } from '#domain/desk.ts';
import type { Mail } from '#engine/ports/mailer.ts';
import type { Ports } from '#engine/ports/ports.ts';
import { fixedClock } from '#engine/testing/fixed-clock.ts';
import type { Context } from '#server/context.ts';
import { errorResponse } from '#server/error-response.ts';
import { createRouter } from '#server/router.ts';
import { demoRoutes } from '#server/routes/demo/routes.ts';
import { widgetRoutes } from '#server/routes/widget/routes.ts';
import { createSealer } from '#server/sealer.ts';
import { createSigner } from '#server/signer.ts';
import { type Script, scriptedTurns } from './scripted-turns.ts';
import { openTestDatabase } from './test-database.ts';
import { widgetDesk } from './widget-desk.ts';
import { wordlessEmbedder } from './wordless-embedder.ts';

/** The widget's side of the server on a database in memory, with turns that follow a script. */
export interface WidgetServer extends AsyncDisposable {
  app: ReturnType<typeof createRouter>;
  context: Context;
  database: Database;
  /** Moves only when told to; a Friday at 10:00, within hours. */
  clock: ReturnType<typeof fixedClock>;
  /** E-mails that were sent. */
  mails: Mail[];
  /** What turns do; may be changed between them. */
  script: { current: Script };
  /** Waits for the turns that were started. */
  settled(): Promise<void>;
  /** Starts listening and says where. */
  listen(): Promise<string>;
}

export async function startWidgetServer(options: { desk?: Desk; realClock?: boolean } = {}): Promise<WidgetServer> {
  await using opened = new AsyncDisposableStack();
  const database = opened.use(await openTestDatabase());
  const feed = await createEventFeed(database);
  opened.defer(() => feed.close());
  const stopping = new AbortController();
  const clock = fixedClock();
  const ids = { next: newId };
  const script: { current: Script } = { current: ({ text }) => [{ end: { ai: `You said: ${text}` } }] };
  const turns = scriptedTurns(createTurnStore(database), ids, script);
  const mails: Mail[] = [];
  const desk = options.desk ?? widgetDesk;
  const ports = {
    desk,
    clock: options.realClock ? systemClock : clock,
    ids,
    queue: createQueue(database.kysely),
    comprehension: { prepare() {} },
  };
  const context: Context = {
    config: {
      host: 'localhost',
      port: 0,
      trustedProxies: 0,
      privateWebhooks: false,
      publicUrl: 'http://localhost',
      dataDir: '/nowhere',
      deskDir: '/nowhere',
      database: 'embedded',
      model: 'embedded',
      embeddings: { kind: 'embedded' },
      privateHosts: [],
      logLevel: 'silent',
      mailFrom: 'help@acme.example',
    },
    desk,
    database,
    // The widget's routes need no more of the ports than this.
    ports: ports as unknown as Ports,
    meters: createMeters(),
    deskWarnings: 0,
    relearn: async () => {},
    feed,
    stopping: stopping.signal,
    turns,
    signer: createSigner('a secret of the tests, long enough'),
    sealer: createSealer(new Uint8Array(32)),
    embedder: wordlessEmbedder,
    widgetSecret: new TextEncoder().encode('a widget secret of the tests, long enough'),
    mailer: {
      async send(mail) {
        mails.push(mail);
      },
    },
    log: pino({ level: 'silent' }),
    [Symbol.asyncDispose]: async () => {},
  };
  const app = createRouter();
  app.use(async (c, next) => {
    c.set('requestId', ids.next('req'));
    await next();
  });
  app.onError((error, c) => errorResponse(error, c, context.log));
  app.route('/', demoRoutes(context));
  app.route('/widget', widgetRoutes(context));
  opened.defer(() => turns.close());
  opened.defer(() => stopping.abort());
  const all = opened.move();
  return {
    app,
    context,
    database,
    clock,
    mails,
    script,
    settled: () => turns.settled('', 0),
    async listen() {
      return await new Promise((resolve) => {
        const server = serve({ fetch: app.fetch, hostname: 'localhost', port: 0 }, ({ port }) => {
          resolve(`http://localhost:${port}`);
        });
        all.defer(async () => {
          if ('closeAllConnections' in server) server.closeAllConnections();
          await new Promise((done) => server.close(done));
        });
      });
    },
    [Symbol.asyncDispose]: () => all.disposeAsync(),
  };
}
