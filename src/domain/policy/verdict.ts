import type { EscalationReason } from '../escalation.ts';

/**
 * What policy says of a tool call. `deny`: the reason goes to the model. `approve`: a human must
 * confirm. `confirm`: the customer must confirm. Each names the rule that decided.
 */
export type Verdict =
  | {
      kind: 'allow';
      rule: string;
      reason: string /** Grant it uses up, if any. */;
      actionId?: string /** All grants it uses up, when it needed a customer's and a person's yes. */;
      actionIds?: string[];
    }
  | {
      kind: 'deny';
      rule: string;
      reason: string /** The assurance level that would change it. */;
      needs?: 'claimed' | 'verified' | 'staff';
    }
  | { kind: 'approve'; rule: string; reason: string }
  | { kind: 'confirm'; rule: string; reason: string }
  | { kind: 'escalate'; rule: string; reason: string; escalation: EscalationReason };
