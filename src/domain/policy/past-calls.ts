import type { PastCall, PolicyFacts } from './facts.ts';
import type { PolicyRule } from './rule.ts';

const dayMs = 86_400_000;

/** True for a rule that speaks of the tool. */
export function speaksOf(rule: Pick<PolicyRule, 'tools'>, tool: string): boolean {
  return rule.tools.includes(tool) || rule.tools.includes('*');
}

/**
 * True when the call changed something or may have: it succeeded, nobody knows, or it was allowed
 * and has no result yet. A limit that counted only successes could be run past by calls at once.
 */
export function mayHaveHappened(call: PastCall): boolean {
  if (!call.outcome) return call.verdict === 'allow';
  return call.outcome.status !== 'failed';
}

/** Earlier calls that count towards a limit of the rule. Undefined: the call's own subject is unreadable. */
export function countedCalls(
  rule: PolicyRule & { per: 'call' | 'ticket' | 'subject' | 'customer'; subject?: string; days?: number },
  facts: PolicyFacts,
): PastCall[] | undefined {
  const since = rule.days === undefined ? Number.NEGATIVE_INFINITY : facts.now.getTime() - rule.days * dayMs;
  const subject = rule.per === 'subject' ? subjectOf(facts.input, rule.subject) : undefined;
  if (rule.per === 'subject' && subject === undefined) return undefined;
  if (rule.per === 'call') return [];
  return facts.history.filter(
    (call) =>
      speaksOf(rule, call.tool) &&
      mayHaveHappened(call) &&
      call.at.getTime() >= since &&
      (rule.per !== 'ticket' || call.ticketId === facts.ticketId) &&
      (rule.per !== 'subject' || subjectOf(call.input, rule.subject) === subject),
  );
}

/** What the field names, as text, so that 1042 and "#1042" are one order. Undefined when it names nothing. */
export function subjectOf(input: Record<string, unknown>, field: string | undefined): string | undefined {
  const value = field === undefined ? undefined : readPath(input, field);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).normalize('NFKC').trim().toLowerCase().replace(/^#\s*/, '');
  return text === '' ? undefined : text;
}

/** The value at a dotted path; own properties only, since the input was written by a model. */
export function readPath(data: unknown, path: string): unknown {
  let value = data;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
