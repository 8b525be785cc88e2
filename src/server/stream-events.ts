import type { Context as HonoContext } from 'hono';
import { streamSSE } from 'hono/streaming';
import { AppError } from '#domain/errors.ts';
import type { StoredEvent } from '#domain/events.ts';
import type { AppEnv } from './app-env.ts';
import type { Context } from './context.ts';

/** What goes to the browser for an event; undefined keeps it from this reader. */
export type PresentEvent = (stored: StoredEvent) => { type: string; data: unknown } | undefined;

export interface StreamOptions {
  /** Where to begin when the reader says nothing; from the first event when left out. */
  from?: number;
  /** Ends after this many milliseconds, so that the reader comes back and is let in anew. */
  lastsMs?: number;
  /** Sends what is no stored event, until the function it returns is called. */
  attach?(write: (type: string, data: unknown) => void): () => void;
}

/** Proxies close a silent connection after half a minute or more. */
const pingEveryMs = 15_000;

/**
 * Sends what happens in a conversation, or in all of them, as Server-Sent Events. `Last-Event-ID`
 * (header, or `after` in the query where a browser cannot set one) resumes with nothing lost or
 * doubled. Ends when the reader leaves or the program stops.
 */
export function streamEvents<Env extends AppEnv>(
  c: HonoContext<Env>,
  context: Context,
  scope: { conversationId: string } | 'all',
  present: PresentEvent,
  options: StreamOptions = {},
): Response {
  const given = c.req.header('last-event-id') ?? c.req.query('after') ?? String(options.from ?? 0);
  const after = Number(given);
  if (!Number.isSafeInteger(after) || after < 0) {
    throw new AppError('invalid_request', `Last-Event-ID must be the id of an event, not "${given.slice(0, 40)}".`, {
      field: 'Last-Event-ID',
    });
  }
  return streamSSE(c, async (stream) => {
    const left = new AbortController();
    const over = options.lastsMs === undefined ? [] : [AbortSignal.timeout(options.lastsMs)];
    const signal = AbortSignal.any([left.signal, context.stopping, ...over]);
    stream.onAbort(() => left.abort());
    const ping = setInterval(() => void stream.write(': ping\n\n').catch(() => left.abort()), pingEveryMs);
    const stop = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    const detach = options.attach?.((type, data) => {
      void stream.writeSSE({ event: type, data: JSON.stringify(data) }).catch(() => left.abort());
    });
    try {
      // Tells a proxy and the browser at once that the stream is open; and where it begins, for a
      // reader that would not know if the connection broke before the first event.
      if (options.from === undefined) await stream.write(': open\n\n');
      else await stream.writeSSE({ id: String(after), event: 'open', data: '' });
      const events =
        scope === 'all'
          ? context.feed.followAll(after, signal)
          : context.feed.follow(scope.conversationId, after, signal);
      for await (const stored of events) {
        const shown = present(stored);
        if (!shown) continue;
        const sent = stream.writeSSE({ id: String(stored.id), event: shown.type, data: JSON.stringify(shown.data) });
        // A reader that stopped reading must not keep the program from stopping.
        await Promise.race([sent, stop]);
        if (signal.aborted) break;
      }
    } finally {
      clearInterval(ping);
      detach?.();
    }
  });
}
