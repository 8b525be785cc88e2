import type { EscalationReason } from '../escalation.ts';
import { type Priority, priorities } from '../ticket.ts';
import type { Understanding } from '../understanding.ts';

export interface PriorityFacts {
  understanding: Pick<Understanding, 'urgency' | 'sentiment' | 'signals'>;
  reason?: EscalationReason;
  /** Frustrated messages in the ticket. */
  frustration: number;
  /** The ticket follows one that was resolved and came back. */
  reopened?: boolean;
}

/** Least priority for each reason; one that is not listed adds nothing. */
const leastByReason: Partial<Record<EscalationReason, Priority>> = {
  security: 'urgent',
  legal: 'high',
  repeated_frustration: 'high',
  repeated_question: 'high',
  tool_failure: 'high',
};

/** How soon a human should look: the highest of what the message and its history call for. */
export function priorityOf(facts: PriorityFacts): Priority {
  const { signals, urgency, sentiment } = facts.understanding;
  const asked: Priority[] = [urgency];
  const least = facts.reason && leastByReason[facts.reason];
  if (least) asked.push(least);
  if (signals.accountCompromise.present) asked.push('urgent');
  if (signals.securityReport.present || signals.legalThreat.present || signals.churnRisk.present) asked.push('high');
  if (facts.frustration > 0 && sentiment === 'negative') asked.push('high');
  if (facts.reopened) asked.push('high');
  return asked.reduce((a, b) => (priorities.indexOf(b) > priorities.indexOf(a) ? b : a));
}
