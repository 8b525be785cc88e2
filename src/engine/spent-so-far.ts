import type { Spent } from '#domain/policy/gate-facts.ts';
import { promptTokens } from '#domain/usage.ts';
import type { Turn } from './turn.ts';

/** Money spent up to this moment, this turn's with it: what a call is weighed against before it is made. */
export function spentSoFar(turn: Turn): Spent {
  const { ticket, customer, day, month } = turn.snapshot.spent;
  const own = turn.modelCalls.reduce((sum, call) => sum + (call.cost.known ? call.cost.micros : 0), 0);
  return { turn: own, ticket: ticket + own, customer: customer + own, day: day + own, month: month + own };
}

/** Tokens of all prompts and answers of this turn. Counts calls whose price nobody knows too. */
export function tokensSoFar(turn: Turn): number {
  return turn.modelCalls.reduce((sum, { usage }) => sum + promptTokens(usage) + usage.outputTokens, 0);
}
