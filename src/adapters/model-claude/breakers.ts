import {
  admitCall,
  type BreakerSettings,
  type BreakerState,
  callFailed,
  callSucceeded,
  callUndecided,
  closedBreaker,
} from './circuit-breaker.ts';
import type { Failure } from './failure.ts';
import type { Timers } from './timers.ts';

/** A breaker per model, for all calls of this process. */
export interface Breakers {
  admit(model: string): { admitted: true } | { admitted: false; waitMs: number };
  succeeded(model: string): void;
  failed(model: string, failure: Failure): void;
  undecided(model: string): void;
}

/** Only these say that the model itself is in trouble; the rest is about the request or the account. */
const troubles = new Set(['unavailable', 'stalled', 'cut']);

export function createBreakers(settings: BreakerSettings, timers: Timers): Breakers {
  const states = new Map<string, BreakerState>();
  const stateOf = (model: string) => states.get(model) ?? closedBreaker;
  const undecided = (model: string) => {
    states.set(model, callUndecided(stateOf(model), timers.now()));
  };
  return {
    admit(model) {
      const admission = admitCall(stateOf(model), timers.now());
      states.set(model, admission.state);
      return admission;
    },
    succeeded: (model) => {
      states.set(model, callSucceeded());
    },
    failed(model, failure) {
      if (!troubles.has(failure.kind)) return undecided(model);
      states.set(model, callFailed(stateOf(model), timers.now(), settings));
    },
    undecided,
  };
}
