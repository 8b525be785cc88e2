import type { Assurance } from '../assurance.ts';
import type { EscalationReason } from '../escalation.ts';
import type { PolicyFacts } from './facts.ts';

/** What happens to a call that a rule does not let pass. */
export type Otherwise = 'deny' | 'approve' | 'escalate';

/** Fields of every rule. Made by the constructors of `rules.ts`, never by hand. */
interface RuleBase {
  /** Stable, kebab-case, unique in the desk: shown in the audit and the console. */
  id: string;
  /** Tools it speaks of; `*` for all. */
  tools: readonly string[];
  /** A sentence fit for the model, the audit and a person. */
  reason: string;
  /** Speaks only while the newest message(s) show one of these intents; always when left out. */
  intents?: readonly string[];
}

/** Business policy over tool calls, as values that can be listed, explained and dry-run. */
export type PolicyRule =
  | (RuleBase & {
      kind: 'require-before';
      before: readonly string[] /** Of the same subject, e.g. `order_id`. */;
      subject?: string;
    })
  | (RuleBase & {
      kind: 'limit-amount';
      /** Input field that holds the amount, in major units of the currency. */
      field: string;
      max: number;
      per: 'call' | 'subject' | 'customer';
      /** For `subject`: the input field that names it, e.g. `order_id`. */
      subject?: string;
      /** For `customer`: the window in days; all time when left out. */
      days?: number;
      otherwise: Otherwise;
    })
  | (RuleBase & {
      kind: 'once-per';
      /** Successes allowed; one when left out. */
      times?: number;
      per: 'ticket' | 'customer' | 'subject';
      subject?: string;
      days?: number;
      otherwise: Otherwise;
    })
  | (RuleBase & {
      kind: 'only-when';
      when: (facts: PolicyFacts) => boolean;
      otherwise: Otherwise;
      escalation?: EscalationReason;
    })
  | (RuleBase & { kind: 'require-assurance'; level: Assurance })
  | (RuleBase & { kind: 'require-confirmation' })
  | (RuleBase & { kind: 'require-approval'; when?: (facts: PolicyFacts) => boolean })
  | (RuleBase & { kind: 'allow-for'; intents: readonly string[] })
  | (RuleBase & { kind: 'deny-unless-allowed' })
  | (RuleBase & {
      kind: 'fields-from-customer';
      /** Input paths; `items.*.id` for each of a list. Empty: no field of these tools is checked. */
      fields: readonly string[];
    });
