import { checkBudget } from '#domain/policy/budgets.ts';
import { chooseModel as choose } from '#domain/policy/choose-model.ts';
import type { Ports } from '../ports/ports.ts';
import { spentSoFar } from '../spent-so-far.ts';
import { needsPerson, type Turn } from '../turn.ts';

/** Picks the role that answers: small for simple and moderate, large for complex or after a failed answer. */
export function chooseModel(turn: Turn, ports: Ports): Turn {
  if (needsPerson(turn) || !turn.understanding) return turn;
  const { role } = choose({
    complexity: turn.understanding.complexity,
    failedAttempts: turn.memory.failedAnswers,
    budget: checkBudget(spentSoFar(turn), ports.desk.ceilings).action,
  });
  return { ...turn, role };
}
