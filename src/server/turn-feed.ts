import type { Database } from '#adapters/database/database.ts';
import { eventsChannel, turnsChannel } from '#adapters/database/notify.ts';
import { hasOpenTurn, nextTurns, releaseTurns } from '#adapters/database/turns/next-turns.ts';

/** What the runner hears from storage: turns to take, and conversations that came to rest. */
export interface TurnFeed extends AsyncDisposable {
  /** Queued turns and those whose lease is over, oldest first. */
  waiting(limit: number): Promise<string[]>;
  /** Gives back what this holder holds, so that others can claim it at once. */
  release(holder: string): Promise<void>;
  /** Calls back when any process queued a turn. Returns how to stop. */
  onQueued(handler: (turnId: string) => void): () => void;
  /** Resolves when no turn of the conversation is in flight in any process, or the time is over. */
  settled(conversationId: string, waitMs: number): Promise<void>;
}

/** Listens once for the whole process. */
export async function createTurnFeed(database: Database): Promise<TurnFeed> {
  const onTurn = new Set<(turnId: string) => void>();
  const onChange = new Map<string, Set<() => void>>();
  const wakeAll = () => {
    for (const handlers of onChange.values()) for (const wake of handlers) wake();
  };
  const stopTurns = await database.listen(turnsChannel, (turnId) => {
    for (const handler of onTurn) handler(turnId);
  });
  const stopEvents = await database.listen(
    eventsChannel,
    (conversationId) => {
      for (const wake of onChange.get(conversationId) ?? []) wake();
    },
    wakeAll,
  );

  const watch = (conversationId: string, wake: () => void) => {
    const handlers = onChange.get(conversationId) ?? new Set();
    onChange.set(conversationId, handlers.add(wake));
    return () => {
      handlers.delete(wake);
      if (handlers.size === 0) onChange.delete(conversationId);
    };
  };

  return {
    waiting: (limit) => (limit > 0 ? nextTurns(database.kysely, limit) : Promise.resolve([])),
    async release(holder) {
      const released = await releaseTurns(database.kysely, holder);
      await Promise.all(released.map((turnId) => database.notify(turnsChannel, turnId)));
    },
    onQueued(handler) {
      onTurn.add(handler);
      return () => onTurn.delete(handler);
    },
    async settled(conversationId, waitMs) {
      const until = Date.now() + waitMs;
      for (;;) {
        let wake: () => void = () => {};
        const changed = new Promise<void>((resolve) => {
          wake = resolve;
        });
        // Watch before looking, so that a change in between is not missed.
        const stop = watch(conversationId, wake);
        const timer = setTimeout(wake, Math.max(0, until - Date.now()));
        try {
          if (!(await hasOpenTurn(database.kysely, conversationId)) || Date.now() >= until) return;
          await changed;
        } finally {
          stop();
          clearTimeout(timer);
        }
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([stopTurns(), stopEvents()]);
    },
  };
}
