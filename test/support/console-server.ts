import { Hono } from 'hono';
import { pino } from 'pino';
import { createEventFeed } from '#adapters/database/event-feed.ts';
import { newId } from '#adapters/database/new-id.ts';
import type { Database } from '#adapters/database/open-database.ts';
import type { Article } from '#domain/article.ts';
import type { AppEnv } from '#server/app-env.ts';
import { createSignInLink } from '#server/auth/sign-in-link.ts';
import type { Context } from '#server/context.ts';
import { errorResponse } from '#server/error-response.ts';
import { storeDeskArticles } from '#server/knowledge/store-desk-articles.ts';
import { consoleRoutes } from '#server/routes/console/routes.ts';
import { createSealer } from '#server/sealer.ts';
import { createSigner } from '#server/signer.ts';
import type { Role } from '#wire/console/role.ts';
import { consoleDesk } from './console-desk.ts';
import { openTestDatabase } from './test-database.ts';
import { wordlessEmbedder } from './wordless-embedder.ts';

const origin = 'http://console.test';

export interface ConsoleServer extends AsyncDisposable {
  context: Context;
  database: Database;
  /** Ids of turns that the routes started. */
  started: string[];
  /** Mails that went out. */
  mails: { to: string; subject: string; text: string }[];
  /** Moves the clock, in milliseconds. */
  wait(ms: number): void;
  fetch(request: Request): Promise<Response>;
  /** A browser without a session. */
  browser(): Caller;
  /** Makes a member, opens their link and returns a caller with their session. */
  member(role: Role, email?: string, name?: string): Promise<Caller & { userId: string }>;
}

/** Calls the API as one browser would. */
export interface Caller {
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: never; response: Response }>;
  /** The same with a body that goes as it is. */
  send(
    method: string,
    path: string,
    body: BodyInit,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: never; response: Response }>;
}

/** The console's routes over an in-memory database; turns are only noted, never worked. */
export async function startConsole({
  articles = [],
  ...overrides
}: Partial<Context> & { articles?: Article[] } = {}): Promise<ConsoleServer> {
  const database = await openTestDatabase();
  await storeDeskArticles(database, articles, () => {});
  const feed = await createEventFeed(database);
  const stopping = new AbortController();
  const started: string[] = [];
  const mails: ConsoleServer['mails'] = [];
  let ahead = 0;
  const clock = { now: () => new Date(Date.now() + ahead) };
  const context = {
    config: { publicUrl: origin, model: 'embedded', host: 'localhost', port: 0 },
    desk: consoleDesk,
    database,
    relearn: async () => {},
    feed,
    stopping: stopping.signal,
    ports: { clock, ids: { next: (prefix) => newId(prefix) }, desk: consoleDesk },
    turns: { start: (turnId: string) => void started.push(turnId), settled: async () => {}, close: async () => {} },
    signer: createSigner('a secret for tests that is long enough'),
    sealer: createSealer(new Uint8Array(32)),
    embedder: wordlessEmbedder,
    mailer: { send: async (mail) => void mails.push(mail) },
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    ...overrides,
  } as Context;
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set('requestId', 'req_test');
    await next();
  });
  app.onError((error, c) => errorResponse(error, c, context.log));
  app.route('/console', consoleRoutes(context));
  const fetch = async (request: Request) => app.fetch(request);
  return {
    context,
    database,
    started,
    mails,
    wait: (ms) => {
      ahead += ms;
    },
    fetch,
    browser: () => caller(fetch),
    async member(role, email = `${role}@northwind.test`, name = `Test ${role}`) {
      const link = await createSignInLink(context, { email, role });
      const browser = caller(fetch);
      await browser.call('POST', '/auth/sign-in/link', { token: link.split('#link=')[1] });
      await browser.call('POST', '/welcome', { name, email, password: 'correct horse battery' });
      const { body } = await browser.call('GET', '/session');
      return { ...browser, userId: (body as { id: string }).id };
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await feed.close();
      await database.close();
    },
  };
}

function caller(fetch: (request: Request) => Promise<Response>): Caller {
  const cookies = new Map<string, string>();
  return {
    call: (method, path, body, headers) =>
      ask(method, path, body === undefined ? undefined : JSON.stringify(body), {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      }),
    send: ask,
  };
  async function ask(method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}) {
    const response = await fetch(
      new Request(`${origin}/console/api${path}`, {
        method,
        headers: {
          origin,
          host: 'console.test',
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...headers,
        },
        body,
      }),
    );
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(cookie)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    // A redirect of the sign-in library calls itself JSON and is empty.
    const text = isJson ? await response.clone().text() : '';
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as never, response };
  }
}
