import { z } from 'zod';

const day = z.iso.date();

export const costQuery = z.object({ from: day, to: day });

export const humanCost = z.object({
  minutesPerTicket: z.number().positive('must be more than 0').max(600, 'must be at most 600'),
  usdPerHour: z.number().positive('must be more than 0').max(1_000, 'must be at most 1000'),
});
export type HumanCostView = z.infer<typeof humanCost>;

export const budgetView = z.object({
  name: z.enum(['day', 'month', 'ticket', 'turn']),
  /** US dollars; left out for budgets of one ticket or turn, which each start anew. */
  spent: z.number().optional(),
  /** Left out when there is no ceiling. */
  ceiling: z.number().optional(),
  action: z.enum(['proceed', 'route-down', 'draft', 'stop']),
});
export type BudgetView = z.infer<typeof budgetView>;

export const costGroup = z.object({
  role: z.string(),
  model: z.string(),
  provider: z.string(),
  calls: z.number(),
  inputTokens: z.number(),
  outputTokens: z.number(),
  cachedTokens: z.number(),
  usd: z.number(),
  /** Calls whose price is not known; they are in no sum. */
  unpriced: z.number(),
});
export type CostGroup = z.infer<typeof costGroup>;

export const costPage = z.object({
  from: day,
  to: day,
  usd: z.number(),
  before: z.object({ from: day, to: day, usd: z.number() }),
  tickets: z.number(),
  resolved: z.number(),
  medianUsd: z.number(),
  p95Usd: z.number(),
  /** Share of input tokens that came from the cache. */
  cachedShare: z.number().optional(),
  /** Calls that a crash may have cut: what they answered is in no sum. */
  cut: z.number(),
  unpriced: z.number(),
  unpricedModels: z.array(z.string()),
  budgets: z.array(budgetView),
  days: z.array(z.object({ day, usd: z.number() })),
  groups: z.array(costGroup),
  intents: z.array(z.object({ intent: z.string(), tickets: z.number(), resolved: z.number(), usd: z.number() })),
  dearest: z.array(
    z.object({ number: z.number(), conversationId: z.string(), usd: z.number(), intent: z.string().optional() }),
  ),
  humanCost,
  /** Models that have a price, for the what-if. */
  models: z.array(z.string()),
});
export type CostPage = z.infer<typeof costPage>;

export const whatIfRequest = z.object({
  from: day,
  to: day,
  /** Model by role, for the roles that are to change. */
  models: z.record(z.string().max(60), z.string().max(120)),
  /** False: what it would cost without the provider's cache. */
  cached: z.boolean().default(true),
});

export const whatIfAnswer = z.object({
  /** The period's calls at today's prices on the models they had. */
  usd: z.number().optional(),
  whatIfUsd: z.number().optional(),
  /** Models without a price: then there is no sum. */
  unknown: z.array(z.string()),
});
export type WhatIfAnswer = z.infer<typeof whatIfAnswer>;
