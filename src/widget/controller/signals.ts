/** What a page can listen to. */
export interface SignalMap {
  ready: undefined;
  open: undefined;
  close: undefined;
  /** How many unread messages there are now. */
  unread: number;
  /** A message came that the customer did not write; its sender only, never its text. */
  message: { from: 'ai' | 'person' | 'system' };
  /** A person is asked for or has taken over. */
  handoff: undefined;
  error: string;
}

export type SignalName = keyof SignalMap;

export interface Signals {
  on<Name extends SignalName>(name: Name, listener: (value: SignalMap[Name]) => void): () => void;
  emit<Name extends SignalName>(name: Name, ...value: SignalMap[Name] extends undefined ? [] : [SignalMap[Name]]): void;
}

/** Makes the page's line to the widget. A listener that throws harms nobody else. */
export function createSignals(): Signals {
  const listeners = new Map<string, Set<(value: never) => void>>();
  return {
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
    emit(name, ...value) {
      for (const listener of [...(listeners.get(name) ?? [])]) {
        try {
          listener(value[0] as never);
        } catch (error) {
          console.error(error);
        }
      }
    },
  };
}
