import type { ModelRole } from '../model-role.ts';
import type { Complexity } from '../understanding.ts';
import type { BudgetAction } from './budgets.ts';

export interface ModelFacts {
  complexity: Complexity;
  /** Answers on this issue that failed, and drafts of this turn that a check refused. */
  failedAttempts: number;
  budget: BudgetAction;
}

/** The role that answers, and why. Money beats difficulty: near a budget the small model tries first. */
export function chooseModel(facts: ModelFacts): { role: ModelRole; reason: string } {
  const hard = facts.complexity === 'complex' || facts.failedAttempts > 0;
  if (!hard) return { role: 'answer', reason: `The message is ${facts.complexity}.` };
  const why = facts.failedAttempts > 0 ? `${facts.failedAttempts} attempt(s) failed already` : 'The message is complex';
  if (facts.budget !== 'proceed') return { role: 'answer', reason: `${why}, but a budget is nearly spent.` };
  return { role: 'answer-hard', reason: `${why}.` };
}
