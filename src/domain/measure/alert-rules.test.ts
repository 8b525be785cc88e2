import { describe, expect, it } from 'vitest';
import { type AlertFacts, digestLine, findAlerts } from './alert-rules.ts';

const share = (hits: number, n: number) => ({ n, sum: hits, other: 0 });
const ratings = (n: number, score: number) => ({ n, sum: n * score, other: n * (score ** 2 + 0.5) });
const quiet: AlertFacts = {
  day: { 'escalation-rate': share(20, 100), 'error-rate': share(1, 100), 'retrieval-failure': share(8, 100) },
  usualDay: { 'escalation-rate': share(560, 2_800), 'error-rate': share(28, 2_800) },
  week: { 'csat-ai': ratings(40, 4.4) },
  usualWeek: { 'csat-ai': ratings(160, 4.5) },
  accuracy: new Map([['billing', { now: share(18, 20), usual: share(90, 100) }]]),
  slow: { now: { hits: 5, n: 100 }, usual: { hits: 140, n: 2_800 } },
  budgets: [{ name: 'day', verdict: { action: 'proceed', reason: '' } }],
};
const rules = (facts: Partial<AlertFacts>) =>
  findAlerts({ ...quiet, ...facts }).map(({ rule, scope }) => [rule, scope]);

describe('alerts', () => {
  it('are quiet on an ordinary day, and on a day with hardly anything', () => {
    expect(findAlerts(quiet)).toEqual([]);
    expect(rules({ day: { 'escalation-rate': share(5, 6) } })).toEqual([]);
  });

  it('tell of a rise that is more than chance, and not of one that may be', () => {
    expect(rules({ day: { 'escalation-rate': share(45, 100) } })).toEqual([['escalation-rate', '']]);
    expect(rules({ day: { 'escalation-rate': share(24, 100) } })).toEqual([]);
    expect(rules({ day: { 'error-rate': share(14, 100) } })).toEqual([['error-rate', '']]);
  });

  it('tell of searches that fail for sure more often than one in ten', () => {
    expect(rules({ day: { 'retrieval-failure': share(14, 100) } })).toEqual([]);
    expect(rules({ day: { 'retrieval-failure': share(25, 100) } })).toEqual([['retrieval-failure', '']]);
  });

  it('tell of slow answers, falling ratings and an intent that went wrong', () => {
    expect(rules({ slow: { ...quiet.slow, now: { hits: 40, n: 100 } } })).toEqual([['response-time', '']]);
    expect(rules({ week: { 'csat-ai': ratings(40, 3.6) } })).toEqual([['csat', '']]);
    expect(rules({ accuracy: new Map([['billing', { now: share(8, 20), usual: share(90, 100) }]]) })).toEqual([
      ['accuracy', 'billing'],
    ]);
  });

  it('tell of a budget and what follows from it', () => {
    const verdict = { action: 'draft' as const, reason: 'The budget per day is at $96 of $100.' };
    expect(findAlerts({ ...quiet, budgets: [{ name: 'day', verdict }] })).toMatchObject([
      { rule: 'budget', detail: 'The budget per day is at $96 of $100. Replies become drafts now.' },
    ]);
  });
});

it('a line of the digest says the figure, the one before, and whether it is more than chance', () => {
  const metric = { name: 'Resolution rate', unit: 'share', kind: 'share' as const };
  expect(digestLine(metric, share(700, 1_000), share(600, 1_000))).toBe(
    'Resolution rate: 70 % (60 % before, more than chance)',
  );
  expect(digestLine(metric, share(0, 0), share(1, 2))).toBeUndefined();
});
