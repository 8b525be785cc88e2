import type { BudgetVerdict } from '../policy/budgets.ts';
import { shareInterval, sharesDiffer } from './interval.ts';
import { differs, type MetricSums, measured } from './measured.ts';
import type { MetricId } from './metric.ts';

/** What the rules hold against each other: lately, and as it usually is. */
export interface AlertFacts {
  /** The last 24 hours, and the 28 days before them. */
  day: SumsOf;
  usualDay: SumsOf;
  /** The last 7 days, and the 28 before them: for what people say, which comes slowly. */
  week: SumsOf;
  usualWeek: SumsOf;
  /** Accuracy by intent over the last 14 days, and the 60 before them. */
  accuracy: ReadonlyMap<string, { now: MetricSums; usual: MetricSums }>;
  /** Tickets whose first answer took more than twice the usual median, of all that were answered. */
  slow: { now: { hits: number; n: number }; usual: { hits: number; n: number } };
  budgets: readonly { name: 'day' | 'month'; verdict: BudgetVerdict }[];
}

type SumsOf = Partial<Record<MetricId, MetricSums>>;

export const alertRules = [
  'escalation-rate',
  'retrieval-failure',
  'error-rate',
  'response-time',
  'budget',
  'csat',
  'accuracy',
] as const;
export type AlertRule = (typeof alertRules)[number];

/** Something that a person should look at now. */
export interface Finding {
  rule: AlertRule;
  /** What it is about beside the rule; empty for the whole desk. */
  scope: string;
  title: string;
  detail: string;
  value?: number;
  usual?: number;
}

/**
 * 99.95 % quantile: every rule is looked at 288 times a day, and at 95 % a quiet desk would be woken
 * every day.
 */
const strict = 3.290527;
/** Fewer cases are no basis, however far apart the shares are. */
const leastCases = 20;
const leastRatings = 10;
/** Above it the help centre has gaps (product.md §4). */
const retrievalLimit = 0.1;

/** Everything that is more than chance and the wrong way. Pure; quiet while there are too few cases. */
export function findAlerts(facts: AlertFacts): Finding[] {
  return [
    ...rising(facts, 'escalation-rate', 'More tickets than usual go to people', 'tickets'),
    ...rising(facts, 'error-rate', 'More turns than usual end in an error', 'turns'),
    ...retrieval(facts),
    ...slow(facts),
    ...ratings(facts),
    ...accuracies(facts),
    ...budgets(facts),
  ];
}

const percent = (share: number) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

function rising(
  { day, usualDay }: AlertFacts,
  rule: 'escalation-rate' | 'error-rate',
  title: string,
  what: string,
): Finding[] {
  const [now, usual] = [day[rule], usualDay[rule]];
  if (!now || !usual || now.n < leastCases || usual.n < leastCases) return [];
  const [value, before] = [now.sum / now.n, usual.sum / usual.n];
  if (value <= before || !sharesDiffer({ hits: now.sum, n: now.n }, { hits: usual.sum, n: usual.n }, strict)) return [];
  const detail = `${percent(value)} of ${now.n} ${what} in the last 24 hours; ${percent(before)} in the 28 days before.`;
  return [{ rule, scope: '', title, detail, value, usual: before }];
}

function retrieval({ day }: AlertFacts): Finding[] {
  const now = day['retrieval-failure'];
  if (!now || now.n < leastCases) return [];
  const { value, low } = shareInterval(now.sum, now.n, strict);
  if (low <= retrievalLimit) return [];
  const detail = `${percent(value)} of ${now.n} searches in the last 24 hours found nothing that answers; the limit is ${percent(retrievalLimit)}.`;
  return [
    {
      rule: 'retrieval-failure',
      scope: '',
      title: 'The help centre does not answer',
      detail,
      value,
      usual: retrievalLimit,
    },
  ];
}

function slow({ slow: { now, usual }, day, usualDay }: AlertFacts): Finding[] {
  if (now.n < leastCases || usual.n < leastCases) return [];
  if (now.hits / now.n <= usual.hits / usual.n || !sharesDiffer(now, usual, strict)) return [];
  const [value, before] = [day['first-response-ai']?.sum, usualDay['first-response-ai']?.sum];
  const detail = `${percent(now.hits / now.n)} of ${now.n} first answers in the last 24 hours took more than twice the usual time; usually ${percent(usual.hits / usual.n)}. The median is ${value?.toFixed(1)} s, usually ${before?.toFixed(1)} s.`;
  return [{ rule: 'response-time', scope: '', title: 'The AI answers more slowly', detail, value, usual: before }];
}

function ratings({ week, usualWeek }: AlertFacts): Finding[] {
  const [now, usual] = [week['csat-ai'], usualWeek['csat-ai']];
  if (!now || !usual || now.n < leastRatings || usual.n < leastRatings) return [];
  const [value, before] = [now.sum / now.n, usual.sum / usual.n];
  if (value >= before || !differs('mean', now, usual)) return [];
  const detail = `${value.toFixed(2)} over ${now.n} ratings of the last 7 days; ${before.toFixed(2)} in the 28 days before.`;
  return [{ rule: 'csat', scope: '', title: 'Ratings of the AI fell', detail, value, usual: before }];
}

function accuracies({ accuracy }: AlertFacts): Finding[] {
  return [...accuracy].flatMap(([intent, { now, usual }]): Finding[] => {
    if (now.n < leastRatings || usual.n < leastRatings) return [];
    const [value, before] = [now.sum / now.n, usual.sum / usual.n];
    if (value >= before || !sharesDiffer({ hits: now.sum, n: now.n }, { hits: usual.sum, n: usual.n }, strict))
      return [];
    const detail = `${percent(value)} of ${now.n} reviewed answers of the last 14 days were accurate; ${percent(before)} in the 60 days before.`;
    const title = `Answers on “${intent.replaceAll('_', ' ') || 'no intent'}” got less accurate`;
    return [{ rule: 'accuracy', scope: intent, title, detail, value, usual: before }];
  });
}

function budgets(facts: AlertFacts): Finding[] {
  const then = {
    'route-down': 'Only the small model answers now.',
    draft: 'Replies become drafts now.',
    stop: 'People answer now.',
  };
  return facts.budgets.flatMap(({ name, verdict }): Finding[] => {
    if (verdict.action === 'proceed') return [];
    const title =
      verdict.action === 'stop' ? `The budget of the ${name} is spent` : `The budget of the ${name} is nearly spent`;
    return [{ rule: 'budget', scope: name, title, detail: `${verdict.reason} ${then[verdict.action]}` }];
  });
}

/** A metric's figure and its change, as one line of a digest. */
export function digestLine(
  { name, unit, kind }: { name: string; unit: string; kind: 'share' | 'mean' | 'median' | 'ratio' | 'count' },
  now: MetricSums,
  before: MetricSums,
): string | undefined {
  const [a, b] = [measured({ kind }, now), measured({ kind }, before)];
  if (a.value === undefined) return undefined;
  const change = b.value === undefined ? 'nothing before' : `${say(unit, b.value)} before`;
  return `${name}: ${say(unit, a.value)} (${change}${differs(kind, now, before) ? ', more than chance' : ''})`;
}

function say(unit: string, value: number): string {
  switch (unit) {
    case 'share':
      return percent(value);
    case 'seconds':
      return value < 90 ? `${value.toFixed(1)} s` : `${Math.round(value / 60)} min`;
    case 'usd':
      return `$${value.toFixed(value < 0.1 ? 4 : 2)}`;
    case 'score':
      return value.toFixed(2);
    default:
      return Number.isInteger(value) ? String(value) : value.toFixed(1);
  }
}
