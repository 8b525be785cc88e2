import type { WidgetEvent } from '#wire/widget/event.ts';
import { createStreamReader } from './read-events.ts';

export interface Following {
  url: string;
  token: string;
  /** Where to go on from. */
  cursor: string;
  onEvent(event: WidgetEvent, cursor: string): void;
  onConnection(connection: 'live' | 'lost'): void;
  /** The server refused for good: the session is over or the conversation is not ours. */
  onRefused(status: number): void;
}

/** The server gives a sign of life every 15 s; twice missed and a bit means the line is dead. */
const silenceMs = 40_000;
const firstPauseMs = 500;
const longestPauseMs = 15_000;

/**
 * Listens to a conversation until told to stop. `fetch` rather than `EventSource`, because the
 * token belongs in a header and not in an address that logs keep. After each break it goes on
 * from the last event it saw.
 */
export function followEvents(following: Following): () => void {
  const stop = new AbortController();
  let { cursor } = following;
  let pauseMs = firstPauseMs;
  let wake = () => {};

  async function listen() {
    const line = new AbortController();
    const end = () => line.abort();
    stop.signal.addEventListener('abort', end);
    let watchdog = setTimeout(end, silenceMs);
    try {
      const response = await fetch(following.url, {
        headers: { authorization: `Bearer ${following.token}`, accept: 'text/event-stream', 'last-event-id': cursor },
        credentials: 'omit',
        cache: 'no-store',
        signal: line.signal,
      });
      if (response.status >= 400 && response.status < 500 && response.status !== 429) {
        stop.abort();
        following.onRefused(response.status);
        return;
      }
      if (!response.ok || !response.body) return;
      following.onConnection('live');
      const read = createStreamReader((record) => {
        if (record.id) cursor = record.id;
        pauseMs = firstPauseMs;
        if (!stop.signal.aborted) following.onEvent(JSON.parse(record.data) as WidgetEvent, cursor);
      });
      const pieces = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let piece = await pieces.read(); !piece.done; piece = await pieces.read()) {
        clearTimeout(watchdog);
        watchdog = setTimeout(end, silenceMs);
        read(piece.value);
      }
    } catch {
      // A broken line is the ordinary case here: the loop tries again.
    } finally {
      clearTimeout(watchdog);
      stop.signal.removeEventListener('abort', end);
    }
  }

  async function keepListening() {
    while (!stop.signal.aborted) {
      await listen();
      if (stop.signal.aborted) return;
      following.onConnection('lost');
      // Jitter, so that a restarted server does not meet all its browsers in the same instant.
      const wait = pauseMs * (0.5 + Math.random());
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, wait);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  const online = () => wake();
  addEventListener('online', online);
  void keepListening();
  return () => {
    stop.abort();
    wake();
    removeEventListener('online', online);
  };
}
