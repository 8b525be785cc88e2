import { useMemo, useSyncExternalStore } from 'react';

/** Something said to a customer that can still be taken back. */
export interface OutboxEntry {
  id: string;
  conversationId: string;
  text: string;
  kind: 'reply' | 'note';
  /** When it goes out, milliseconds since 1970. */
  at: number;
  state: 'waiting' | 'sending';
}

interface Held extends OutboxEntry {
  send: (keepalive: boolean) => Promise<void>;
  undo: () => void;
  timer: ReturnType<typeof setTimeout>;
}

/** How long a reply waits before it goes out; seconds, kept in the browser. */
const undoKey = 'handrail-undo-seconds';
const defaultUndoSeconds = 10;

export function undoSeconds(): number {
  try {
    const kept = localStorage.getItem(undoKey);
    return kept === null ? defaultUndoSeconds : Math.min(30, Math.max(0, Number(kept) || 0));
  } catch {
    return defaultUndoSeconds;
  }
}

export function setUndoSeconds(seconds: number): void {
  try {
    localStorage.setItem(undoKey, String(seconds));
  } catch {
    // Storage is off: the default holds.
  }
}

let entries: Held[] = [];
const listeners = new Set<() => void>();

function set(next: Held[]) {
  entries = next;
  for (const listener of listeners) listener();
}

async function release(id: string, keepalive = false): Promise<void> {
  const entry = entries.find((other) => other.id === id && other.state === 'waiting');
  if (!entry) return;
  clearTimeout(entry.timer);
  set(entries.map((other) => (other.id === id ? { ...other, state: 'sending' as const } : other)));
  try {
    await entry.send(keepalive);
  } catch {
    // `send` told the person already; their words go back to where they were.
    entry.undo();
  }
  set(entries.filter((other) => other.id !== id));
}

/** Holds something back for a while; `undo` puts the words back where they came from. */
export function hold(
  entry: Pick<OutboxEntry, 'id' | 'conversationId' | 'text' | 'kind'> & Pick<Held, 'send' | 'undo'>,
  seconds: number,
): void {
  const timer = setTimeout(() => void release(entry.id), seconds * 1000);
  set([...entries, { ...entry, at: Date.now() + seconds * 1000, state: 'waiting', timer }]);
}

export function sendNow(id: string): void {
  void release(id);
}

export function takeBack(id: string): void {
  const entry = entries.find((other) => other.id === id && other.state === 'waiting');
  if (!entry) return;
  clearTimeout(entry.timer);
  set(entries.filter((other) => other.id !== id));
  entry.undo();
}

/** What can still be taken back, of one conversation. */
export function waitingOf(conversationId: string): OutboxEntry[] {
  return entries.filter((entry) => entry.conversationId === conversationId && entry.state === 'waiting');
}

/** What still waits, of one conversation. */
export function useOutbox(conversationId: string): OutboxEntry[] {
  const all = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => entries,
  );
  return useMemo(() => all.filter((entry) => entry.conversationId === conversationId), [all, conversationId]);
}

// Closing the page means "send": what was written is not lost.
addEventListener('pagehide', () => {
  for (const entry of entries) void release(entry.id, true);
});
