import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCeilings } from '../desk-defaults.ts';
import { checkBudget } from './budgets.ts';
import { chooseModel } from './choose-model.ts';

const ticket = (usd: number) => checkBudget({ ticket: usd * 1_000_000, day: 0 }, defaultCeilings);

describe('checkBudget', () => {
  it.each([
    [0, 'proceed'],
    [0.79, 'proceed'],
    [0.8, 'route-down'],
    [0.95, 'draft'],
    [1, 'stop'],
    [5, 'stop'],
  ])('at $%d of $1 says %s', (usd, action) => {
    expect(ticket(usd).action).toBe(action);
  });

  it('lets the strictest budget decide and names it', () => {
    const verdict = checkBudget({ turn: 0, ticket: 850_000, day: 100_000_000 }, defaultCeilings);
    expect(verdict).toMatchObject({ action: 'stop' });
    expect(verdict.reason).toContain('per day');
  });

  it('stops when spending is unknown or the ceiling is zero', () => {
    expect(checkBudget({ ticket: Number.NaN, day: 0 }, defaultCeilings).action).toBe('stop');
    expect(checkBudget({ ticket: 0, day: 0 }, { ...defaultCeilings, usdPerTicket: 0 }).action).toBe('stop');
  });

  it('has no monthly ceiling unless the desk sets one', () => {
    expect(checkBudget({ ticket: 0, day: 0, month: 1e12 }, defaultCeilings).action).toBe('proceed');
    expect(checkBudget({ ticket: 0, day: 0, month: 1e12 }, { ...defaultCeilings, usdPerMonth: 10 }).action).toBe(
      'stop',
    );
  });

  it('never relaxes when more is spent', () => {
    const actions = ['proceed', 'route-down', 'draft', 'stop'];
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (spent, more) => {
        const at = (micros: number) => actions.indexOf(checkBudget({ ticket: micros, day: 0 }, defaultCeilings).action);
        expect(at(spent + more)).toBeGreaterThanOrEqual(at(spent));
      }),
    );
  });
});

describe('chooseModel', () => {
  it.each([
    ['simple', 0, 'proceed', 'answer'],
    ['moderate', 0, 'proceed', 'answer'],
    ['complex', 0, 'proceed', 'answer-hard'],
    ['simple', 1, 'proceed', 'answer-hard'],
    ['complex', 2, 'route-down', 'answer'],
    ['complex', 0, 'draft', 'answer'],
  ] as const)('answers %s after %d failures with budget %s by %s', (complexity, failedAttempts, budget, role) => {
    expect(chooseModel({ complexity, failedAttempts, budget }).role).toBe(role);
  });
});
