import { meetsAssurance } from '../assurance.ts';
import type { PolicyFacts } from './facts.ts';
import { grantedFor } from './grants.ts';
import { countedCalls, readPath, subjectOf } from './past-calls.ts';
import type { Otherwise, PolicyRule } from './rule.ts';
import type { Verdict } from './verdict.ts';

/** What one rule says of a call that it speaks of. Null: it has no objection. Total. */
export function judgeRule(rule: PolicyRule, facts: PolicyFacts): Verdict | null {
  switch (rule.kind) {
    case 'require-before':
      return wasDoneBefore(rule, facts) ? null : deny(rule, `${rule.reason} (first call ${rule.before.join(' or ')})`);
    case 'limit-amount':
      return judgeAmount(rule, facts);
    case 'once-per':
      return isLeft(rule, facts) ? null : otherwise(rule, facts, rule.otherwise);
    case 'only-when':
      return holds(rule.when, facts, false) ? null : otherwise(rule, facts, rule.otherwise);
    case 'require-assurance':
      return meetsAssurance(facts.customer.assurance, rule.level) || rule.level === 'anonymous'
        ? null
        : { kind: 'deny', rule: rule.id, reason: rule.reason, needs: rule.level };
    case 'require-confirmation':
      return askUnlessGranted(rule, facts, 'confirm');
    case 'require-approval':
      return rule.when && !holds(rule.when, facts, true) ? null : askUnlessGranted(rule, facts, 'approve');
    case 'allow-for':
    case 'deny-unless-allowed':
    case 'fields-from-customer':
      // Read together with the others of their kind, see `toolVerdict`.
      return null;
  }
}

/** A subject that cannot be read may have been had before. */
function isLeft(rule: PolicyRule & { kind: 'once-per' }, facts: PolicyFacts): boolean {
  const counted = countedCalls(rule, facts);
  return counted !== undefined && counted.length < (rule.times ?? 1);
}

function wasDoneBefore(rule: PolicyRule & { kind: 'require-before' }, facts: PolicyFacts): boolean {
  const subject = subjectOf(facts.input, rule.subject);
  if (rule.subject !== undefined && subject === undefined) return false;
  return facts.history.some(
    (call) =>
      call.ticketId === facts.ticketId &&
      rule.before.includes(call.tool) &&
      call.outcome?.status === 'succeeded' &&
      (rule.subject === undefined || subjectOf(call.input, rule.subject) === subject),
  );
}

function judgeAmount(rule: PolicyRule & { kind: 'limit-amount' }, facts: PolicyFacts): Verdict | null {
  const amount = amountOf(facts.input, rule.field);
  if (amount === 'missing') return otherwise(rule, facts, rule.otherwise);
  if (amount === 'unreadable') return deny(rule, `${rule.reason} (the amount in ${rule.field} cannot be read)`);
  const earlier = countedCalls(rule, facts);
  if (!earlier) return otherwise(rule, facts, rule.otherwise);
  const amounts = earlier.map((call) => amountOf(call.input, rule.field));
  // An earlier call whose amount nobody can tell may have used the limit up.
  if (amounts.some((value) => typeof value !== 'number')) return otherwise(rule, facts, rule.otherwise);
  const total = [amount, ...amounts].reduce<number>((sum, value) => sum + toMillionths(Number(value)), 0);
  return total <= toMillionths(rule.max) ? null : otherwise(rule, facts, rule.otherwise);
}

/** Sums of cents are not exact in binary fractions; of millionths as integers they are. */
const toMillionths = (amount: number) => Math.round(amount * 1_000_000);

function amountOf(input: Record<string, unknown>, field: string): number | 'missing' | 'unreadable' {
  const value = readPath(input, field);
  if (value === undefined || value === null) return 'missing';
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof amount === 'number' && Number.isFinite(amount) && amount >= 0 ? amount : 'unreadable';
}

function deny(rule: PolicyRule, reason: string): Verdict {
  return { kind: 'deny', rule: rule.id, reason };
}

function otherwise(rule: PolicyRule, facts: PolicyFacts, what: Otherwise): Verdict | null {
  if (what === 'approve') return askUnlessGranted(rule, facts, 'approve');
  if (what === 'deny') return deny(rule, rule.reason);
  const escalation = (rule.kind === 'only-when' && rule.escalation) || 'policy_exception';
  return { kind: 'escalate', rule: rule.id, reason: rule.reason, escalation };
}

function askUnlessGranted(rule: PolicyRule, facts: PolicyFacts, kind: 'approve' | 'confirm'): Verdict {
  const grant = grantedFor(facts, kind);
  if (!grant) return { kind, rule: rule.id, reason: rule.reason };
  const who = kind === 'confirm' ? 'The customer' : 'A person of the team';
  return {
    kind: 'allow',
    rule: rule.id,
    reason: `${who} said yes to these exact arguments.`,
    actionId: grant.actionId,
  };
}

/** A condition that throws counts as the answer that is safe. */
function holds(when: (facts: PolicyFacts) => boolean, facts: PolicyFacts, onFault: boolean): boolean {
  try {
    return when(facts) === true;
  } catch {
    return onFault;
  }
}
