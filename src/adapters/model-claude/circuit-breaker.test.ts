import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  admitCall,
  type BreakerState,
  callFailed,
  callSucceeded,
  callUndecided,
  closedBreaker,
} from './circuit-breaker.ts';

const settings = { failures: 3, cooldownMs: 1_000 };
const failTimes = (count: number, now = 0): BreakerState =>
  Array.from({ length: count }).reduce<BreakerState>((state) => callFailed(state, now, settings), closedBreaker);

describe('the circuit breaker', () => {
  it('lets calls through until so many failed in a row', () => {
    expect(admitCall(failTimes(2), 0).admitted).toBe(true);
    expect(admitCall(failTimes(3), 0)).toMatchObject({ admitted: false, waitMs: 1_000 });
  });

  it('forgets failures after a success', () => {
    expect(callFailed(callSucceeded(), 0, settings)).toEqual({ kind: 'closed', failures: 1 });
  });

  it('lets one probe through after the cool-down and no second', () => {
    const admission = admitCall(failTimes(3), 1_000);
    expect(admission).toMatchObject({ admitted: true, state: { kind: 'probing' } });
    expect(admitCall(admission.state, 1_000).admitted).toBe(false);
  });

  it('opens again when the probe fails and closes when it succeeds', () => {
    expect(callFailed({ kind: 'probing' }, 2_000, settings)).toEqual({ kind: 'open', until: 3_000 });
    expect(callSucceeded()).toEqual(closedBreaker);
  });

  it('lets the next call probe when the probe told nothing', () => {
    expect(admitCall(callUndecided({ kind: 'probing' }, 5_000), 5_000).admitted).toBe(true);
  });

  it('never stays shut: once the cool-down is over a call is admitted, whatever happened', () => {
    const step = fc.constantFrom('admit', 'fail', 'succeed', 'undecided');
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat(700))), (steps) => {
        let state: BreakerState = closedBreaker;
        let now = 0;
        let out = 0;
        for (const [kind, wait] of steps) {
          now += wait;
          if (kind === 'admit') {
            const admission = admitCall(state, now);
            state = admission.state;
            if (admission.admitted) out++;
          } else if (out > 0) {
            out--;
            if (kind === 'fail') state = callFailed(state, now, settings);
            if (kind === 'succeed') state = callSucceeded();
            if (kind === 'undecided') state = callUndecided(state, now);
          }
        }
        // Every call that is out ends in one way or another.
        if (state.kind === 'probing') state = callUndecided(state, now);
        expect(admitCall(state, now + settings.cooldownMs).admitted).toBe(true);
      }),
    );
  });
});
