import { useSyncExternalStore } from 'react';

let chosen: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

function set(next: ReadonlySet<string>) {
  chosen = next;
  for (const listener of listeners) listener();
}

/** Conversations that a bulk action takes. */
export function useSelection(): ReadonlySet<string> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
}

export function toggleChosen(id: string): void {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  set(next);
}

export function chooseAll(ids: string[]): void {
  set(new Set(ids));
}

export function chooseNone(): void {
  if (chosen.size > 0) set(new Set());
}
