import path from 'node:path';
import { createApp } from '#server/app.ts';
import type { Config, Secrets } from '#server/config/config.ts';
import type { Context } from '#server/context.ts';
import { type ContextOverrides, createContext } from '#server/create-context.ts';
import type { ConversationView } from '#wire/api/conversation.ts';
import { openTestDatabase } from './test-database.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const apiKey = 'a-key-for-tests-only';

export interface Asked {
  status: number;
  view: ConversationView;
}

/** A customer as the API takes one. */
export interface ApiCustomer {
  email?: string;
  externalId?: string;
  name?: string;
  verified?: boolean;
}

/** The whole program on the demo desk: real desk, comprehension, search and database, no port. */
export interface WholeProgram extends AsyncDisposable {
  context: Context;
  request(pathname: string, init?: RequestInit & { body?: string }): Promise<Response>;
  /** Sends JSON with the key; `headers` may add or replace. */
  post(pathname: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Starts a conversation, waits for its turn, and reads it. */
  ask(text: string, customer?: ApiCustomer, subject?: string): Promise<ConversationView>;
  /** Says more in a conversation and waits. */
  say(conversationId: string, text: string): Promise<ConversationView>;
}

export interface WholeProgramOptions {
  /** A fake Claude; the embedded model answers without one. */
  claudeUrl?: string;
  /** Another desk than the demo's. */
  deskDir?: string;
  secrets?: Secrets;
  config?: Partial<Config>;
  log?: ContextOverrides['log'];
}

/** Starts it; trained classifiers are kept in `.cache`, so that only the first run learns. */
export async function startWholeProgram(options: WholeProgramOptions = {}): Promise<WholeProgram> {
  const config: Config = {
    host: 'localhost',
    port: 0,
    publicUrl: 'http://localhost:3000',
    dataDir: path.join(root, '.cache', 'test-data'),
    deskDir: options.deskDir ?? path.join(root, 'desks', 'acme'),
    database: 'embedded',
    model: options.claudeUrl ? 'claude' : 'embedded',
    anthropicBaseUrl: options.claudeUrl,
    embeddings: { kind: 'embedded' },
    privateHosts: [],
    logLevel: 'error',
    trustedProxies: 0,
    privateWebhooks: false,
    mailFrom: 'support@localhost',
    ...options.config,
  };
  const secrets = { apiKey, anthropicApiKey: options.claudeUrl ? 'sk-test' : undefined, ...options.secrets };
  const context = await createContext(config, secrets, { database: await openTestDatabase(), log: options.log });
  const app = createApp(context);
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const request: WholeProgram['request'] = async (pathname, init) =>
    await app.request(pathname, { ...init, headers: { ...headers, ...(init?.headers as Record<string, string>) } });
  const post: WholeProgram['post'] = (pathname, body, more) =>
    request(pathname, { method: 'POST', body: JSON.stringify(body), headers: more });
  const read = async (id: string) =>
    (await (await request(`/api/v1/conversations/${id}?wait=60`)).json()) as ConversationView;
  return {
    context,
    request,
    post,
    async ask(text, customer, subject) {
      const accepted = (await (
        await post('/api/v1/conversations', { customer, subject, message: { text } })
      ).json()) as {
        conversationId: string;
      };
      return await read(accepted.conversationId);
    },
    async say(conversationId, text) {
      await post(`/api/v1/conversations/${conversationId}/messages`, { text });
      return await read(conversationId);
    },
    [Symbol.asyncDispose]: () => context[Symbol.asyncDispose](),
  };
}
