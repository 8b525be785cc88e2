import type { Assurance } from '../assurance.ts';
import type { EscalationReason } from '../escalation.ts';
import { fileTool } from '../filed-ticket.ts';
import type { PolicyFacts } from './facts.ts';
import type { Otherwise, PolicyRule } from './rule.ts';

interface Named {
  id: string;
  /** A sentence fit for the model, the audit and a person. */
  reason: string;
  /** Holds only while the newest message(s) show one of these intents. */
  intents?: readonly string[];
}

const list = (tools: string | readonly string[]) => (typeof tools === 'string' ? [tools] : tools);

/**
 * `before` must have succeeded in this ticket before any of `tools`; one of them, when several are
 * named. With `subject`, with the same value in that input field: the very order was looked at.
 */
export function requireBefore(
  tools: string | readonly string[],
  before: string | readonly string[],
  named: Named & { subject?: string },
): PolicyRule {
  return { kind: 'require-before', tools: list(tools), before: list(before), ...named };
}

/** The amount in `field` stays at or under `max`, for one call, one subject (an order) or one customer. */
export function limitAmount(
  tools: string | readonly string[],
  limit: {
    field: string;
    max: number;
    per?: 'call' | 'subject' | 'customer';
    subject?: string;
    days?: number;
    otherwise?: Otherwise;
  },
  named: Named,
): PolicyRule {
  return { kind: 'limit-amount', tools: list(tools), per: 'call', otherwise: 'approve', ...limit, ...named };
}

/** At most one success of any of `tools` per ticket, customer or subject (an order). */
export function oncePer(
  tools: string | readonly string[],
  limit: { per: 'ticket' | 'customer' | 'subject'; subject?: string; days?: number; otherwise?: Otherwise },
  named: Named,
): PolicyRule {
  return { kind: 'once-per', tools: list(tools), otherwise: 'deny', ...limit, ...named };
}

/** At most so many successes of any of `tools` per ticket, customer or subject, in all or in the last `days`. */
export function atMost(
  times: number,
  tools: string | readonly string[],
  limit: { per: 'ticket' | 'customer' | 'subject'; subject?: string; days?: number; otherwise?: Otherwise },
  named: Named,
): PolicyRule {
  return { kind: 'once-per', tools: list(tools), otherwise: 'deny', times, ...limit, ...named };
}

/**
 * Lets the agent file tickets for people (`create_support_ticket`) with limits that no message can
 * talk it out of: one a matter, `perTicket` (2) in a ticket, `perDay` (5) for a customer in a day.
 */
export function fileTickets(
  limits: { intents?: readonly string[]; perTicket?: number; perDay?: number } = {},
): PolicyRule[] {
  const { intents = ['*'], perTicket = 2, perDay = 5 } = limits;
  return [
    allowFor(intents, fileTool, {
      id: 'file-tickets',
      reason: 'What need not be settled in the conversation may be filed for people.',
    }),
    fieldsFromCustomer(fileTool, [], {
      id: 'file-in-own-words',
      reason:
        'A report is prose for people: it aims and sizes nothing. A quote is shown only when the customer wrote it.',
    }),
    oncePer(
      fileTool,
      { per: 'subject', subject: 'title', days: 7 },
      { id: 'file-once', reason: 'This matter has a ticket already: tell the customer its number.' },
    ),
    atMost(
      perTicket,
      fileTool,
      { per: 'ticket' },
      {
        id: 'file-limit-ticket',
        reason: `At most ${perTicket} tickets are filed from one conversation. Hand over to a person for the rest.`,
      },
    ),
    atMost(
      perDay,
      fileTool,
      { per: 'customer', days: 1 },
      {
        id: 'file-limit-day',
        reason: `At most ${perDay} tickets a day are filed for a customer. Hand over to a person for the rest.`,
      },
    ),
  ];
}

/** Only while `when` holds. `when` is pure and total: it gets facts and returns a boolean. */
export function onlyWhen(
  tools: string | readonly string[],
  when: (facts: PolicyFacts) => boolean,
  named: Named & { otherwise?: Otherwise; escalation?: EscalationReason },
): PolicyRule {
  return { kind: 'only-when', tools: list(tools), when, otherwise: 'deny', ...named };
}

/** The customer must be at least this well known. */
export function requireAssurance(tools: string | readonly string[], level: Assurance, named: Named): PolicyRule {
  return { kind: 'require-assurance', tools: list(tools), level, ...named };
}

/** The customer must say yes to the exact arguments. */
export function requireConfirmation(tools: string | readonly string[], named: Named): PolicyRule {
  return { kind: 'require-confirmation', tools: list(tools), ...named };
}

/** A person of the team must say yes to the exact arguments, always or while `when` holds. */
export function requireApproval(
  tools: string | readonly string[],
  named: Named & { when?: (facts: PolicyFacts) => boolean },
): PolicyRule {
  return { kind: 'require-approval', tools: list(tools), ...named };
}

/**
 * Lets write tools run for these intents; `*` for any. Without such a rule a write is denied. Reads
 * are not touched by it.
 */
export function allowFor(
  intents: readonly string[],
  tools: string | readonly string[],
  named: Omit<Named, 'intents'>,
): PolicyRule {
  return { kind: 'allow-for', tools: list(tools), intents, ...named };
}

/**
 * Extends the default no from writes to these reads too: they run only where `allowFor` lets them.
 * For tools that show what the customer did not ask about, and for tools imported from elsewhere.
 */
export function denyUnlessAllowed(tools: string | readonly string[], named: Named): PolicyRule {
  return { kind: 'deny-unless-allowed', tools: list(tools), ...named };
}

/**
 * Says which input fields of a write aim or size it, and so must come from the customer's own words
 * or the company's records. Without such a rule every text and number of the input must, except
 * choices from a list, the schema's defaults and prose such as a reason.
 */
export function fieldsFromCustomer(
  tools: string | readonly string[],
  fields: readonly string[],
  named: Named,
): PolicyRule {
  return { kind: 'fields-from-customer', tools: list(tools), fields, ...named };
}
