import type { LiveEvent, Presence } from '#wire/console/live.ts';

export type LiveState = 'connecting' | 'live' | 'lost';

export type LiveMessage =
  | { kind: 'event'; event: LiveEvent }
  | { kind: 'presence'; presence: Presence }
  | { kind: 'state'; state: LiveState };

type Listener = (message: LiveMessage) => void;

const listeners = new Set<Listener>();
let stop: (() => void) | undefined;
let state: LiveState = 'connecting';

export function liveState(): LiveState {
  return state;
}

/** Hears what happens in all conversations, as long as somebody listens. */
export function listen(listener: Listener): () => void {
  listeners.add(listener);
  stop ??= start();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

function tell(message: LiveMessage) {
  if (message.kind === 'state') {
    if (message.state === state) return;
    state = message.state;
  }
  for (const listener of listeners) listener(message);
}

/**
 * Browsers open at most six connections to a server, so only one tab holds the stream; it passes
 * on what it hears, and the next tab takes over when it closes.
 */
function start(): () => void {
  const channel = new BroadcastChannel('handrail-live');
  channel.onmessage = (message: MessageEvent<LiveMessage>) => tell(message.data);
  const over = new AbortController();
  const hold = () =>
    new Promise<void>((released) => {
      if (over.signal.aborted) return released();
      const close = open((message) => {
        tell(message);
        channel.postMessage(message);
      });
      over.signal.addEventListener('abort', () => {
        close();
        released();
      });
    });
  if ('locks' in navigator) {
    navigator.locks.request('handrail-live', { signal: over.signal }, hold).catch(() => undefined);
  } else {
    void hold();
  }
  // A tab that waits for the lock hears the holder; it counts as live.
  tell({ kind: 'state', state: 'live' });
  return () => {
    over.abort();
    channel.close();
  };
}

/** How long to wait before the stream is asked for again, after the server refused it. */
const reopenMs = 5_000;

/** The browser reconnects by itself and says from which event on (`Last-Event-ID`). */
function open(pass: Listener): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function connect() {
    source = new EventSource('/console/api/events');
    source.onopen = () => pass({ kind: 'state', state: 'live' });
    source.onerror = () => {
      pass({ kind: 'state', state: 'lost' });
      // Closed for good: the server restarted behind a proxy, or the session ended.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, reopenMs);
    };
    source.addEventListener('change', (message) => pass({ kind: 'event', event: JSON.parse(message.data) }));
    source.addEventListener('presence', (message) => pass({ kind: 'presence', presence: JSON.parse(message.data) }));
  }
  /** A dead connection is noticed late, and what was missed on it is not sent again. */
  function reconnect() {
    clearTimeout(timer);
    source.close();
    pass({ kind: 'state', state: 'lost' });
    connect();
  }
  connect();
  addEventListener('offline', reconnect);
  addEventListener('online', reconnect);
  return () => {
    removeEventListener('offline', reconnect);
    removeEventListener('online', reconnect);
    clearTimeout(timer);
    source.close();
  };
}
