import type { RankedPassage } from '#domain/article.ts';
import { defineDesk } from '#domain/define-desk.ts';
import type { Desk } from '#domain/desk.ts';
import { allowFor, fileTickets, requireApproval, requireConfirmation } from '#domain/policy/rules.ts';
import type { ToolDefinition } from '#domain/tool.ts';
import { signalNames, type Understanding } from '#domain/understanding.ts';

const all = { from: '00:00', to: '23:59' };

/** A desk whose refunds the customer confirms, whose gifts a colleague approves, and whose orders are cancelled at a word. */
export function simulatedDesk(tools: ToolDefinition[]): Desk {
  const definition = defineDesk({
    persona: { name: 'Robin', company: 'Testco', about: 'It sells tests.', tone: 'Kind.', rules: [] },
    languages: ['en'],
    intents: [{ id: 'orders', title: 'Orders', examples: [] }],
    models: { classify: 'small', answer: 'small', 'answer-hard': 'large', summarise: 'small', judge: 'large' },
    thresholds: { customerTurnLimit: 20, frustrationLimit: 20, rephraseLimit: 20, failedAnswerLimit: 20 },
    teams: [{ id: 'general', name: 'General', intents: [], firstReplyMinutes: 60 }],
    hours: { timeZone: 'UTC', week: { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all } },
    policies: [
      ...fileTickets({ perTicket: 20, perDay: 50 }),
      allowFor(['*'], ['refund', 'cancel_order', 'send_gift'], { id: 'asked', reason: 'They run when asked for.' }),
      requireConfirmation('refund', { id: 'refund-confirm', reason: 'The customer confirms refunds.' }),
      requireApproval('send_gift', { id: 'gift-approve', reason: 'A colleague approves gifts.' }),
    ],
    tools,
  });
  return { ...definition, id: 'simulated', version: 'v1' };
}

export const returnsPassage: RankedPassage = {
  id: 'returns#window',
  articleId: 'returns',
  articleTitle: 'Returns',
  url: '/help/returns',
  headingPath: ['Returns'],
  text: 'You can return an order within 30 days of delivery. Refunds reach your card in 5 to 7 days. Write to us for a label.',
  units: [
    'You can return an order within 30 days of delivery. ',
    'Refunds reach your card in 5 to 7 days. ',
    'Write to us for a label.',
  ],
  audience: 'public',
  language: 'en',
  score: 0.9,
  relevance: 0.95,
  scores: {},
};

/** A sure reading, whatever was written. */
export function sureReading(): Understanding {
  return {
    intents: [{ intent: 'orders', confidence: 0.95 }],
    outOfScope: 0.02,
    urgency: 'normal',
    sentiment: 'neutral',
    language: 'en',
    complexity: 'simple',
    source: 'local',
    signals: Object.fromEntries(
      signalNames.map((name) => [name, { present: false, confidence: 0.95 }]),
    ) as Understanding['signals'],
  };
}
