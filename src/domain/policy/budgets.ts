import type { Ceilings } from '../desk.ts';
import { formatUsdMicros, type UsdMicros } from '../money.ts';
import type { Spent } from './gate-facts.ts';

/** What the money left allows. */
export type BudgetAction = 'proceed' | 'route-down' | 'draft' | 'stop';

export interface BudgetVerdict {
  action: BudgetAction;
  /** Names the budget that decided, for the console. */
  reason: string;
}

/** Shares of a ceiling at which spending slows: a fifth is left for the small model, a twentieth for a draft. */
const routeDownAt = 0.8;
const draftAt = 0.95;

const order: readonly BudgetAction[] = ['proceed', 'route-down', 'draft', 'stop'];

/** Checked before each model call. A ceiling of 0 stops at once; the strictest budget decides. */
export function checkBudget(spent: Spent, ceilings: Ceilings): BudgetVerdict {
  const budgets: { name: string; spent: UsdMicros | undefined; usd: number | undefined }[] = [
    { name: 'turn', spent: spent.turn, usd: ceilings.usdPerTurn },
    { name: 'ticket', spent: spent.ticket, usd: ceilings.usdPerTicket },
    { name: 'customer and day', spent: spent.customer, usd: ceilings.usdPerCustomerDay },
    { name: 'day', spent: spent.day, usd: ceilings.usdPerDay },
    { name: 'month', spent: spent.month, usd: ceilings.usdPerMonth },
  ];
  return budgets.reduce<BudgetVerdict>(
    (worst, budget) => {
      if (budget.spent === undefined || budget.usd === undefined) return worst;
      const action = actionFor(budget.spent, budget.usd * 1_000_000);
      if (order.indexOf(action) <= order.indexOf(worst.action)) return worst;
      const amounts = `${formatUsdMicros(budget.spent)} of ${formatUsdMicros(budget.usd * 1_000_000)}`;
      return { action, reason: `The budget per ${budget.name} is at ${amounts}.` };
    },
    { action: 'proceed', reason: 'All budgets have room.' },
  );
}

function actionFor(spent: UsdMicros, ceiling: UsdMicros): BudgetAction {
  // Written so that a figure that is not a number stops: unknown spending is not free.
  if (!(spent < ceiling)) return 'stop';
  if (spent >= ceiling * draftAt) return 'draft';
  return spent >= ceiling * routeDownAt ? 'route-down' : 'proceed';
}
