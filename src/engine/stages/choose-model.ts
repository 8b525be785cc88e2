import { chooseRole } from '#domain/policy/choose-model.ts';
import type { Ports } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';

/** Picks the role that answers: small for simple and moderate, large for complex or after a failed answer. */
export function chooseModel(turn: Turn, ports: Ports): Turn {
  if (turn.escalation || !turn.understanding) return turn;
  const role = chooseRole({
    complexity: turn.understanding.complexity,
    failedAnswers: turn.memory.failedAnswers,
    spent: turn.snapshot.spent,
    ceilings: ports.desk.ceilings,
  });
  return { ...turn, role };
}
