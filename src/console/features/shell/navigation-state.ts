import { useSyncExternalStore } from 'react';

/** Open: the drawer on a phone. Folded: only icons, on a wide page. Shut: sections whose pages are hidden. */
interface NavigationState {
  open: boolean;
  folded: boolean;
  shut: ReadonlySet<string>;
}

const foldedKey = 'handrail-navigation';
const shutKey = 'handrail-navigation-shut';
const listeners = new Set<() => void>();
let state: NavigationState = {
  open: false,
  folded: kept(foldedKey) === 'folded',
  shut: new Set(kept(shutKey)?.split('\n').filter(Boolean)),
};

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is off: it holds until the page is left.
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
  keep(foldedKey, state.folded ? 'folded' : 'open');
}

/** Shows or hides the pages of a section. */
export function toggleSection(title: string): void {
  const shut = new Set(state.shut);
  if (!shut.delete(title)) shut.add(title);
  set({ shut });
  keep(shutKey, [...shut].join('\n'));
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
