/**
 * Stops calling a model that keeps failing, so that customers get the fallback at once in place of
 * a wait. A pure state machine: each function takes a state and the time and gives the next state.
 */
export type BreakerState =
  | { kind: 'closed'; failures: number }
  | { kind: 'open'; until: number }
  /** One call is out to see whether the model is back. */
  | { kind: 'probing' };

export interface BreakerSettings {
  /** Failures in a row that open it. */
  failures: number;
  /** Milliseconds until the first probe. */
  cooldownMs: number;
}

/** Five failures are two calls with all their attempts; half a minute is how long an overload lasts at least. */
export const defaultBreaker: BreakerSettings = { failures: 5, cooldownMs: 30_000 };

export const closedBreaker: BreakerState = { kind: 'closed', failures: 0 };

export type Admission =
  | { admitted: true; state: BreakerState }
  | { admitted: false; state: BreakerState; waitMs: number };

export function admitCall(state: BreakerState, now: number): Admission {
  switch (state.kind) {
    case 'closed':
      return { admitted: true, state };
    case 'open':
      if (now < state.until) return { admitted: false, state, waitMs: state.until - now };
      return { admitted: true, state: { kind: 'probing' } };
    case 'probing':
      return { admitted: false, state, waitMs: 0 };
  }
}

export function callSucceeded(): BreakerState {
  return closedBreaker;
}

export function callFailed(state: BreakerState, now: number, settings: BreakerSettings): BreakerState {
  if (state.kind === 'closed' && state.failures + 1 < settings.failures) {
    return { kind: 'closed', failures: state.failures + 1 };
  }
  return { kind: 'open', until: now + settings.cooldownMs };
}

/** The call ended without telling whether the model works: aborted, or refused for what it asked. */
export function callUndecided(state: BreakerState, now: number): BreakerState {
  return state.kind === 'probing' ? { kind: 'open', until: now } : state;
}
