import { useSyncExternalStore } from 'react';

type Overlay = 'palette' | 'keys' | undefined;

let overlay: Overlay;
const listeners = new Set<() => void>();

function set(next: Overlay) {
  overlay = next;
  for (const listener of listeners) listener();
}

export const openPalette = () => set('palette');
export const openKeySheet = () => set('keys');
export const closeOverlay = () => set(undefined);

export function useOverlay(): Overlay {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => overlay,
  );
}
