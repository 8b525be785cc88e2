/** Why a person is needed (product.md §5). */
export const escalationReasons = [
  'customer_request',
  'policy_exception',
  'low_confidence',
  'repeated_frustration',
  'repeated_question',
  'complex_technical',
  'sensitive_intent',
  'legal',
  'security',
  'no_knowledge',
  'turn_limit',
  'tool_failure',
  'model_unavailable',
  'budget_exhausted',
  'approval_required',
  'failed_check',
] as const;

export type EscalationReason = (typeof escalationReasons)[number];

/** A rule that fired, in a sentence a support lead understands. */
export interface FiredRule {
  /** Stable id, e.g. `gate.wants-human` or `decide.sensitive-confidence`. */
  rule: string;
  reason: string;
  /** Present when the rule sends the ticket to a person. */
  escalation?: EscalationReason;
}
