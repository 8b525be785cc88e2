import type { Otherwise, PolicyRule } from './rule.ts';

const otherwise: Record<Otherwise, string> = {
  deny: 'otherwise the call is refused',
  approve: 'otherwise a person of the team approves it',
  escalate: 'otherwise a person takes over',
};

/** What a rule does, in one English sentence for the console; its own reason says why. */
export function describeRule(rule: PolicyRule): string {
  const tools = rule.tools.includes('*') ? 'Any tool' : rule.tools.join(', ');
  const bound = rule.kind !== 'allow-for' && rule.intents ? ` (only for ${rule.intents.join(', ')})` : '';
  return `${tools}${bound}: ${whatItDoes(rule)}.`;
}

function whatItDoes(rule: PolicyRule): string {
  switch (rule.kind) {
    case 'require-before':
      return `only after ${rule.before.join(' or ')} in the same ticket${rule.subject ? `, for the same ${rule.subject}` : ''}`;
    case 'limit-amount':
      return `${rule.field} at most ${rule.max} ${per(rule)}; ${otherwise[rule.otherwise]}`;
    case 'once-per':
      return `once ${per(rule)}; ${otherwise[rule.otherwise]}`;
    case 'only-when':
      return `only while "${rule.id}" holds; ${otherwise[rule.otherwise]}`;
    case 'require-assurance':
      return `only for a customer who is at least ${rule.level}`;
    case 'require-confirmation':
      return 'the customer says yes to the exact action first';
    case 'require-approval':
      return rule.when ? 'a person approves it where the rule’s condition holds' : 'a person approves it first';
    case 'allow-for':
      return rule.intents.includes('*')
        ? 'may run whatever was asked'
        : `may run when asked for ${rule.intents.join(', ')}`;
    case 'deny-unless-allowed':
      return 'runs only where a rule lets it, even if it only looks';
    case 'fields-from-customer':
      return rule.fields.length === 0
        ? 'no field has to come from the customer'
        : `${rule.fields.join(', ')} must come from the customer or their records`;
  }
}

function per(rule: { per: string; subject?: string; days?: number }): string {
  const what = rule.per === 'subject' ? (rule.subject ?? 'subject') : rule.per;
  return `per ${what}${rule.days === undefined ? '' : ` in ${rule.days} days`}`;
}
