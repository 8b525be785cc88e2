import { needsHuman } from '#domain/policy/needs-human.ts';
import type { Ports } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';

/** Sends the ticket straight to a person where a rule says so, before any answer is written. */
export function gate(turn: Turn, ports: Ports): Turn {
  // A turn that a person or a card set off was let through before.
  if (turn.claim.trigger.kind !== 'message' || !turn.understanding) return turn;
  const rules = needsHuman({
    understanding: turn.understanding,
    intents: ports.desk.intents,
    memory: turn.memory,
    thresholds: ports.desk.thresholds,
    ceilings: ports.desk.ceilings,
    spent: turn.snapshot.spent,
    autonomy: ports.desk.autonomy,
    channel: turn.snapshot.conversation.channel,
  });
  const reason = rules.find((rule) => rule.escalation)?.escalation;
  return reason ? { ...turn, escalation: { reason, rules } } : turn;
}
