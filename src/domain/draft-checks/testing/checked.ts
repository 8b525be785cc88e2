import { checkDraft } from '../check-draft.ts';
import type { Evidence } from '../evidence.ts';
import type { Draft, DraftRules } from '../finding.ts';

export const refundArticle = {
  id: 'refunds#window',
  articleId: 'refunds',
  articleTitle: 'Refunds',
  url: 'https://help.acme.example/refunds',
  language: 'en',
  text: 'You can ask for a refund within 30 days of delivery. Refunds go to the original payment method and arrive in 5 to 7 business days. The Team plan costs $49.00 a month, the Pro plan $1,200 a year. We give 20% off for nonprofits. Write to billing@acme.example or call +1 555 010 9999.',
};

/** What a reply of the company may rest on, with what the test changes. */
export function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    passages: [refundArticle],
    toolResults: [
      {
        tool: 'get_order_status',
        text: JSON.stringify({
          order: { id: 'W1042', total: 24, delivered_at: '2026-03-05T10:00:00Z', status: 'delivered' },
        }),
      },
    ],
    customerTexts: ['Where is my order W1042? I am ana@example.com and paid 24 dollars.'],
    desk: { company: 'Acme', contacts: ['help@acme.example'], linkHosts: ['acme.example'] },
    performed: [],
    today: new Date('2026-03-10T12:00:00Z'),
    ...changes,
  };
}

/** The report on a text over this evidence. */
export function check(
  text: string,
  changes: Partial<Evidence> = {},
  rules: Partial<DraftRules> = {},
  draft: Partial<Draft> = {},
) {
  return checkDraft({ text, citations: [], language: 'en', ...draft }, evidence(changes), rules);
}

/** Findings that keep a text from going out, as `check: words`. */
export const blocked = (text: string, changes: Partial<Evidence> = {}) =>
  check(text, changes)
    .findings.filter(({ severity }) => severity === 'block')
    .map((finding) => `${finding.check}: ${finding.span}`);
