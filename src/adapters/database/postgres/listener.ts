import pg from 'pg';
import type { Unlisten } from '../database.ts';

interface Subscription {
  handler: (payload: string) => void;
  gap?: () => void;
}

/** A lost connection that nobody closed shows itself by silence; this is how often we ask. */
const heartbeatMs = 10_000;
const heartbeatAnswerMs = 5_000;
const longestWaitMs = 5_000;

/** One connection that hears notifications, and comes back when it is lost. */
export class Listener {
  readonly #config: pg.ClientConfig;
  readonly #channels = new Map<string, Set<Subscription>>();
  #client: pg.Client | undefined;
  #connecting: Promise<void> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #failures = 0;
  #closed = false;

  constructor(config: pg.ClientConfig) {
    this.#config = config;
  }

  async listen(channel: string, handler: (payload: string) => void, gap?: () => void): Promise<Unlisten> {
    const subscription = { handler, gap };
    let set = this.#channels.get(channel);
    const known = set !== undefined;
    if (!set) {
      set = new Set();
      this.#channels.set(channel, set);
    }
    set.add(subscription);
    if (!this.#client) await this.#connect();
    else if (!known) await this.#client.query(`listen ${pg.escapeIdentifier(channel)}`);
    return async () => {
      set.delete(subscription);
    };
  }

  #connect(): Promise<void> {
    this.#connecting ??= this.#open().finally(() => {
      this.#connecting = undefined;
    });
    return this.#connecting;
  }

  async #open(): Promise<void> {
    const client = new pg.Client({ ...this.#config, keepAlive: true });
    const lost = (): void => this.#lost(client);
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ channel, payload }) => {
      for (const { handler } of this.#channels.get(channel) ?? []) handler(payload ?? '');
    });
    await client.connect();
    for (const channel of this.#channels.keys()) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    if (this.#closed) return void (await client.end());
    this.#client = client;
    const returned = this.#failures > 0;
    this.#failures = 0;
    this.#heartbeat = setInterval(() => this.#ask(client), heartbeatMs);
    this.#heartbeat.unref();
    if (!returned) return;
    for (const set of this.#channels.values()) for (const { gap } of set) gap?.();
  }

  #ask(client: pg.Client): void {
    const timer = setTimeout(() => this.#lost(client), heartbeatAnswerMs);
    timer.unref();
    client.query('select 1').then(
      () => clearTimeout(timer),
      () => this.#lost(client),
    );
  }

  #lost(client: pg.Client): void {
    if (this.#closed || (this.#client && this.#client !== client) || this.#retry) return;
    this.#client = undefined;
    clearInterval(this.#heartbeat);
    client.removeAllListeners('notification');
    client.end().catch(() => {});
    this.#again();
  }

  #again(): void {
    this.#failures += 1;
    const wait = Math.min(longestWaitMs, 100 * 2 ** Math.min(this.#failures, 10));
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.#connect().catch(() => this.#again());
    }, wait);
    this.#retry.unref();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    clearInterval(this.#heartbeat);
    await this.#connecting?.catch(() => {});
    await this.#client?.end().catch(() => {});
  }
}
