import type { Ceilings } from '#domain/desk.ts';
import type { CallGroup } from '#domain/measure/reprice.ts';
import { checkBudget } from '#domain/policy/budgets.ts';
import { promptTokens } from '#domain/usage.ts';
import type { BudgetView, CostGroup } from '#wire/console/cost.ts';

export function usd(micros: number): number {
  return micros / 1_000_000;
}

/** Groups of one role and model as one row, whatever price tiers they fell into. */
export function presentGroups(groups: readonly CallGroup[]): CostGroup[] {
  const rows = new Map<string, CostGroup>();
  for (const { role, model, provider, calls, usage, costMicros, unpriced } of groups) {
    const key = `${role} ${model}`;
    const row = rows.get(key) ?? {
      role,
      model,
      provider,
      calls: 0,
      inputTokens: 0,
      outputTokens: 0,
      cachedTokens: 0,
      usd: 0,
      unpriced: 0,
    };
    rows.set(key, {
      ...row,
      calls: row.calls + calls,
      inputTokens: row.inputTokens + promptTokens(usage),
      outputTokens: row.outputTokens + usage.outputTokens,
      cachedTokens: row.cachedTokens + usage.cacheReadTokens,
      usd: row.usd + usd(costMicros),
      unpriced: row.unpriced + unpriced,
    });
  }
  return [...rows.values()].toSorted((a, b) => b.usd - a.usd);
}

const none: Ceilings = {
  modelCallsPerTurn: 0,
  decideAtCall: 0,
  toolCallsPerTurn: 0,
  tokensPerTurn: 0,
  turnSeconds: 0,
  usdPerTurn: Number.POSITIVE_INFINITY,
  usdPerTicket: Number.POSITIVE_INFINITY,
  usdPerCustomerDay: Number.POSITIVE_INFINITY,
  usdPerDay: Number.POSITIVE_INFINITY,
};

/** Each budget with what was spent of it and what the next call would be allowed. */
export function presentBudgets(spent: { day: number; month: number }, ceilings: Ceilings): BudgetView[] {
  const { usdPerDay, usdPerMonth, usdPerTicket, usdPerTurn } = ceilings;
  const day = checkBudget({ ticket: 0, day: spent.day }, { ...none, usdPerDay }).action;
  const month = checkBudget({ ticket: 0, day: 0, month: spent.month }, { ...none, usdPerMonth }).action;
  return [
    { name: 'day', spent: usd(spent.day), ceiling: usdPerDay, action: day },
    { name: 'month', spent: usd(spent.month), ceiling: usdPerMonth, action: month },
    { name: 'ticket', ceiling: usdPerTicket, action: 'proceed' },
    { name: 'turn', ceiling: usdPerTurn, action: 'proceed' },
  ];
}
