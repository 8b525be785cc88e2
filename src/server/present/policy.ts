import type { Desk } from '#domain/desk.ts';
import { settingsOf } from '#domain/policy/change-rules.ts';
import type { PolicyRule } from '#domain/policy/rule.ts';
import type { PolicyView } from '#wire/console/desk-pages.ts';

const otherwise = { deny: 'Refused', approve: 'A person must approve', escalate: 'Goes to a person' };

/** The rules of the desk in words. */
export function presentPolicy(desk: Desk): PolicyView {
  return {
    rules: desk.policies.map((rule) => ({
      id: rule.id,
      kind: rule.kind,
      tools: [...rule.tools],
      reason: rule.reason,
      asks: asksOf(rule, desk),
      otherwise: otherwiseOf(rule),
      settings: Object.fromEntries(settingsOf(rule).map((name) => [name, settingValue(rule, name)])),
    })),
    thresholds: thresholdsOf(desk),
    ceilings: ceilingsOf(desk),
  };
}

/** A setting as it stands; a window that is not given is all time. */
function settingValue(rule: PolicyRule, name: ReturnType<typeof settingsOf>[number]): unknown {
  const value = (rule as unknown as Record<string, unknown>)[name];
  return name === 'days' ? (value ?? null) : value;
}

function asksOf(rule: PolicyRule, desk: Desk): string {
  switch (rule.kind) {
    case 'require-before':
      return `${rule.before} has succeeded in this ticket before`;
    case 'limit-amount': {
      const per = rule.per === 'subject' ? (rule.subject ?? 'subject').replaceAll('_', ' ') : rule.per;
      return `${rule.field.replaceAll('_', ' ')} is at most ${rule.max} per ${per}${rule.days ? ` in ${rule.days} days` : ''}`;
    }
    case 'once-per': {
      const per = rule.per === 'subject' ? (rule.subject ?? 'subject').replaceAll('_', ' ') : rule.per;
      const times = rule.times === undefined ? 'has not run before' : `has run fewer than ${rule.times} times`;
      return `it ${times} for this ${per}${rule.days ? ` in the last ${rule.days === 1 ? 'day' : `${rule.days} days`}` : ''}`;
    }
    case 'only-when':
      return 'a condition written in the desk’s code holds';
    case 'require-assurance':
      return `the customer is at least ${rule.level}`;
    case 'require-confirmation':
      return 'the customer says yes to the exact arguments';
    case 'require-approval':
      return rule.when ? 'a person of the team says yes, while a condition holds' : 'a person of the team says yes';
    case 'fields-from-customer':
      return rule.fields.length === 0
        ? 'any origin of its arguments is fine'
        : `${rule.fields.join(', ')} come from the customer or from data about them`;
    case 'deny-unless-allowed':
      return 'another rule allows it';
    case 'allow-for':
      return `the customer asks for ${rule.intents.map((id) => (id === '*' ? 'anything' : undefined) ?? desk.intents.find((intent) => intent.id === id)?.title ?? id).join(', ')}`;
  }
}

function otherwiseOf(rule: PolicyRule): string {
  switch (rule.kind) {
    case 'limit-amount':
    case 'once-per':
    case 'only-when':
      return otherwise[rule.otherwise];
    case 'require-confirmation':
      return 'Waits for the customer';
    case 'require-approval':
      return 'Waits for a person';
    case 'require-assurance':
      return 'Offers to verify';
    default:
      return 'Refused';
  }
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

function thresholdsOf({ thresholds }: Desk): PolicyView['thresholds'] {
  return [
    {
      name: 'Draft below',
      value: percent(thresholds.draftBelow),
      about: 'less sure than this: a person approves the reply',
    },
    {
      name: 'Draft below, sensitive',
      value: percent(thresholds.sensitiveDraftBelow),
      about: 'the same for billing and account',
    },
    {
      name: 'Hand over below',
      value: percent(thresholds.escalateBelow),
      about: 'less sure than this: a person takes over',
    },
    {
      name: 'Always for a person',
      value: percent(thresholds.gateIntentFrom),
      about: 'this sure of an intent that a person always answers: straight to one',
    },
    { name: 'Frustration', value: `${thresholds.frustrationLimit} times`, about: 'in a ticket, then a person' },
    {
      name: 'Asked again',
      value: `${thresholds.rephraseLimit} times`,
      about: 'in other words without an answer, then a person',
    },
    { name: 'Failed answers', value: String(thresholds.failedAnswerLimit), about: 'on the same issue, then a person' },
    { name: 'Customer turns', value: String(thresholds.customerTurnLimit), about: 'in a ticket, then a person' },
  ];
}

function ceilingsOf({ ceilings }: Desk): PolicyView['ceilings'] {
  return [
    {
      name: 'Model calls',
      value: String(ceilings.modelCallsPerTurn),
      about: `a turn; at call ${ceilings.decideAtCall} it must decide`,
    },
    { name: 'Tool calls', value: String(ceilings.toolCallsPerTurn), about: 'a turn' },
    { name: 'Time', value: `${ceilings.turnSeconds} s`, about: 'a turn' },
    {
      name: 'Tokens',
      value: ceilings.tokensPerTurn.toLocaleString('en'),
      about: 'a turn, prompts and answers together',
    },
    { name: 'Cost of a turn', value: `$${ceilings.usdPerTurn.toFixed(2)}`, about: 'then a person takes over' },
    { name: 'Cost of a ticket', value: `$${ceilings.usdPerTicket.toFixed(2)}`, about: 'then a person takes over' },
    {
      name: 'Cost of a customer',
      value: `$${ceilings.usdPerCustomerDay.toFixed(2)}`,
      about: 'a day, over all their tickets; then a person takes over',
    },
    { name: 'Cost of a day', value: `$${ceilings.usdPerDay.toFixed(0)}`, about: 'then replies become drafts and wait' },
    ...(ceilings.usdPerMonth
      ? [
          {
            name: 'Cost of a month',
            value: `$${ceilings.usdPerMonth.toFixed(0)}`,
            about: 'then replies become drafts and wait',
          },
        ]
      : []),
  ];
}
