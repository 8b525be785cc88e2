/** What stays in the browser between pages. */
export interface Kept {
  /** Token of an anonymous session. One of an identified customer is never kept: the page says who it is. */
  token?: string;
  expiresAt?: string;
  conversationId?: string;
  seen?: Record<string, number>;
}

export interface Keeper {
  read(): Kept;
  write(kept: Kept): void;
}

/** Keeps under a name of its own per server and global, so that two widgets of a site stay apart. */
export function createKeeper(name: string): Keeper {
  // Pages that block storage get a widget that forgets, not one that fails.
  let memory: Kept = {};
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(name) ?? '{}') as Kept;
      } catch {
        return memory;
      }
    },
    write(kept) {
      memory = kept;
      try {
        localStorage.setItem(name, JSON.stringify(kept));
      } catch {
        // Full or forbidden: `memory` has it for this page.
      }
    },
  };
}
