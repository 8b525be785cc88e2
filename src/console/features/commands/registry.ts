import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something one can do: from a key, from ⌘K, and listed on the key sheet. */
export interface Command {
  id: string;
  title: string;
  group: 'Conversation' | 'Reply' | 'List' | 'Go to' | 'Page';
  /** `j`, `shift+i`, `mod+k`, `g i`; single letters never fire in inputs or dialogs. */
  keys?: string;
  /** Other words people look for it by. */
  words?: string;
  /** Fires in inputs too; only for keys with a modifier. */
  inInputs?: boolean;
  run: () => void;
}

let layers: Command[][] = [];
let commands: Command[] = [];
const listeners = new Set<() => void>();

function changed() {
  // A later layer wins: what is open over the page may give a key another meaning.
  const byId = new Map<string, Command>();
  for (const command of layers.flat()) byId.set(command.id, command);
  commands = [...byId.values()];
  for (const listener of listeners) listener();
}

/** Offers commands for as long as the component is there. `run` is always the newest one. */
export function useCommands(list: Command[]): void {
  const newest = useRef(list);
  newest.current = list;
  const shape = list.map((command) => `${command.id}|${command.title}|${command.keys ?? ''}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the list.
  useEffect(() => {
    const layer = newest.current.map((command) => ({
      ...command,
      run: () => newest.current.find((other) => other.id === command.id)?.run(),
    }));
    layers = [...layers, layer];
    changed();
    return () => {
      layers = layers.filter((other) => other !== layer);
      changed();
    };
  }, [shape]);
}

export function useAllCommands(): Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => commands,
  );
}

/** The command of a key, the newest layer first. */
export function commandFor(keys: string): Command | undefined {
  return commands.findLast((command) => command.keys === keys);
}

/** True when some command starts with this key and waits for another: `g`. */
export function startsSequence(key: string): boolean {
  return commands.some((command) => command.keys?.startsWith(`${key} `));
}
