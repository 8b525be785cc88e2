import { setTimeout } from 'node:timers/promises';
import { requestOnce, type WebReply } from './request-once.ts';
import { WebFault } from './web-fault.ts';

export interface WebClientOptions {
  /** Hosts (`name` or `name:port`) of private networks that may be read. */
  allowPrivate?: readonly string[];
  /** Least milliseconds between the starts of two requests to one host; default 250. */
  pauseMs?: number;
  /** Largest answer; default 10 MB. */
  maxBytes?: number;
  /** Waits; replaced in tests. */
  sleep?: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export interface WebClient {
  /**
   * Gets a page, redirects followed, and asked to slow down: waited and tried again.
   * Contract: rejects with `WebFault` for every status but 2xx, or with the signal's reason.
   */
  get(url: string | URL, options?: GetOptions): Promise<WebReply>;
}

export interface GetOptions {
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** At least this pause before the request: what robots.txt asks for. */
  pauseMs?: number;
  /** Sent as JSON by POST. */
  json?: unknown;
}

/** As the crawler calls itself in robots.txt and logs. */
export const userAgent = 'HandrailBot';

const mostRedirects = 5;
const mostTries = 4;
const timeoutMs = 30_000;
/** A server that asks for more patience than this is asked again in the next sync. */
const longestWaitMs = 90_000;

/** A client for reading public sites and help centres: guarded, polite, patient. */
export function createWebClient(options: WebClientOptions = {}): WebClient {
  const { allowPrivate = [], pauseMs = 250, maxBytes = 10_000_000 } = options;
  const sleep = options.sleep ?? (async (ms, signal) => void (await setTimeout(ms, undefined, { signal })));
  const nextStart = new Map<string, number>();

  const waitTurn = async (host: string, pause: number, signal?: AbortSignal) => {
    const now = Date.now();
    const start = Math.max(now, nextStart.get(host) ?? 0);
    nextStart.set(host, start + pause);
    if (start > now) await sleep(start - now, signal);
  };

  const once = async (first: URL, { headers = {}, signal, pauseMs: pause, json }: GetOptions): Promise<WebReply> => {
    let url = first;
    for (let redirects = 0; ; redirects++) {
      await waitTurn(url.host, Math.max(pause ?? 0, pauseMs), signal);
      signal?.throwIfAborted();
      // A token is for the host it was given for.
      const own = url.host === first.host ? headers : {};
      const reply = await requestOnce({
        url,
        headers: {
          'user-agent': `${userAgent}/1.0 (help-centre import)`,
          accept: '*/*',
          ...own,
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: json === undefined ? undefined : JSON.stringify(json),
        allowPrivate,
        maxBytes,
        timeoutMs,
        signal,
      });
      const to = reply.headers.location;
      if (reply.status < 300 || reply.status >= 400 || typeof to !== 'string') return reply;
      if (redirects === mostRedirects)
        throw new WebFault('redirects in a circle', { mend: 'Mend the redirects of the site.' });
      if (!URL.canParse(to, url.href))
        throw new WebFault('redirects to nowhere', { mend: 'Mend the redirects of the site.' });
      url = new URL(to, url.href);
    }
  };

  return {
    async get(address, asked = {}) {
      const url = new URL(address);
      for (let tries = 1; ; tries++) {
        const reply = await once(url, asked);
        if (reply.status >= 200 && reply.status < 300) return reply;
        const wait = waitAsked(reply, tries);
        const again = reply.status === 429 || reply.status >= 500;
        if (!again || tries === mostTries || wait > longestWaitMs) throw statusFault(reply);
        await sleep(wait, asked.signal);
      }
    },
  };
}

/** Milliseconds to wait before the next try: what the server asks for, else growing pauses. */
function waitAsked({ headers }: WebReply, tries: number): number {
  const after = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && Number.isFinite(after)) return after * 1_000;
  const reset = Number(headers['x-ratelimit-reset']);
  if (headers['x-ratelimit-reset'] !== undefined && Number.isFinite(reset))
    return Math.max(0, reset * 1_000 - Date.now());
  return 500 * 2 ** tries;
}

function statusFault({ status }: WebReply): WebFault {
  if (status === 401 || status === 403)
    return new WebFault(`answered ${status}: it wants to know who asks`, {
      status,
      mend: 'Give a token that may read it, or leave it out.',
    });
  if (status === 404 || status === 410)
    return new WebFault(`answered ${status}: there is no such page`, { status, mend: 'Mend the link to it.' });
  if (status === 429)
    return new WebFault('asked us to slow down for longer than we wait', {
      status,
      mend: 'Sync again later, or less often.',
    });
  return new WebFault(`answered ${status}`, {
    status,
    mend: 'See whether the page opens in a browser, and sync again.',
  });
}
