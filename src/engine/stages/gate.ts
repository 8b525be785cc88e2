import type { FiredRule } from '#domain/escalation.ts';
import { besideGate } from '#domain/policy/beside-gate.ts';
import { gateFor } from '../gate-for.ts';
import type { Ports } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';

/** Sends the ticket straight to a person where a rule says so, before any answer is written. */
export function gate(turn: Turn, ports: Ports): Turn {
  // What a person or a card set off was let through before.
  if (turn.claim.trigger.kind !== 'message' || !turn.understanding) return turn;
  if (turn.claim.trigger.personRequested) return { ...turn, gate: [personRequested] };
  const { desk } = ports;
  const fired = gateFor(turn, ports, turn.understanding, turn.memory);
  const beside = besideGate(fired, turn.understanding.intents, desk.intents, desk.thresholds);
  return { ...turn, gate: fired, beside };
}

/** A click, not a sentence: there is nothing to be unsure about. */
const personRequested: FiredRule = {
  rule: 'gate.person-requested',
  reason: 'The customer pressed "Talk to a person".',
  escalation: 'customer_request',
};
