import { AsyncLocalStorage } from 'node:async_hooks';
import type { ModelEvent, ModelPort } from '#engine/ports/model.ts';
import type { TurnStore } from '#engine/ports/turn-store.ts';

/** Milliseconds of one turn, from the moment its message was given in. */
export interface Lap {
  started: number;
  /** Spent waiting for the model's next word. */
  model: number;
  modelCalls: number;
  /** When the first words were on their way to the customer, and how long the model had taken by then. */
  firstWord?: { at: number; model: number };
  ended?: number;
  outcome?: string;
}

interface Running {
  lap: Lap;
  /** Resolves when the turn is committed. */
  over: PromiseWithResolvers<void>;
}

/** Carries each turn's lap along whatever the turn does. */
const laps = new AsyncLocalStorage<Running>();
const byTurn = new Map<string, Running>();

function runningOf(turnId: string): Running {
  const known = byTurn.get(turnId) ?? {
    lap: { started: performance.now(), model: 0, modelCalls: 0 },
    over: Promise.withResolvers<void>(),
  };
  byTurn.set(turnId, known);
  return known;
}

/** The lap of a turn, once it is over; asked for once. */
export async function lapOf(turnId: string, started: number): Promise<Lap> {
  const { lap, over } = runningOf(turnId);
  await over.promise;
  byTurn.delete(turnId);
  return { ...lap, started };
}

/** Counts the time that a turn waits for the model. */
export function measuredModel(model: ModelPort): ModelPort {
  return {
    async *stream(request, signal): AsyncGenerator<ModelEvent> {
      const lap = laps.getStore()?.lap;
      if (lap) lap.modelCalls += 1;
      const events = model.stream(request, signal)[Symbol.asyncIterator]();
      for (;;) {
        const asked = performance.now();
        const next = await events.next();
        if (lap) lap.model += performance.now() - asked;
        if (next.done) return;
        yield next.value;
      }
    },
  };
}

/** Notes when the first words go out and when the turn is committed. */
export function measuredStore(store: TurnStore): TurnStore {
  return {
    ...store,
    claim(turnId, holder, leaseMs) {
      // From here on, whoever works the turn carries it.
      laps.enterWith(runningOf(turnId));
      return store.claim(turnId, holder, leaseMs);
    },
    async publish(claim, events) {
      const published = await store.publish(claim, events);
      const lap = laps.getStore()?.lap;
      if (lap && events.some(({ type }) => type === 'reply-streamed')) {
        lap.firstWord ??= { at: performance.now(), model: lap.model };
      }
      return published;
    },
    async commit(claim, commit) {
      const result = await store.commit(claim, commit);
      const lap = laps.getStore()?.lap;
      if (lap && result.committed) {
        lap.ended = performance.now();
        lap.outcome = commit.outcome;
        laps.getStore()?.over.resolve();
      }
      return result;
    },
  };
}
