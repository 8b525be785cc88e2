import { useSyncExternalStore } from 'react';

/** Open: the drawer on a phone. Folded: only icons, on a wide page; kept in the browser. */
interface NavigationState {
  open: boolean;
  folded: boolean;
}

const key = 'handrail-navigation';
const listeners = new Set<() => void>();
let state: NavigationState = { open: false, folded: read() };

function read(): boolean {
  try {
    return localStorage.getItem(key) === 'folded';
  } catch {
    return false;
  }
}

function set(part: Partial<NavigationState>) {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

export function setNavigationOpen(open: boolean): void {
  set({ open });
}

export function toggleFolded(): void {
  set({ folded: !state.folded });
  try {
    localStorage.setItem(key, state.folded ? 'folded' : 'open');
  } catch {
    // Storage is off: it holds until the page is left.
  }
}

export function useNavigation(): NavigationState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
