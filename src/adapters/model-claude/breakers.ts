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

/** `changed` hears when a model is no longer called, and when a call went through again. */
export function createBreakers(
  settings: BreakerSettings,
  timers: Timers,
  changed: (model: string, open: boolean) => void = () => {},
): Breakers {
  const states = new Map<string, BreakerState>();
  const enter = (model: string, state: BreakerState) => {
    const before = stateOf(model).kind === 'closed';
    states.set(model, state);
    if (before !== (state.kind === 'closed')) changed(model, before);
  };
  const stateOf = (model: string) => states.get(model) ?? closedBreaker;
  const undecided = (model: string) => {
    enter(model, callUndecided(stateOf(model), timers.now()));
  };
  return {
    admit(model) {
      const admission = admitCall(stateOf(model), timers.now());
      enter(model, admission.state);
      return admission;
    },
    succeeded: (model) => enter(model, callSucceeded()),
    failed(model, failure) {
      if (!troubles.has(failure.kind)) return undecided(model);
      enter(model, callFailed(stateOf(model), timers.now(), settings));
    },
    undecided,
  };
}
