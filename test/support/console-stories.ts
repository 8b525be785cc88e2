import { receive } from '#adapters/database/intake.ts';
import { newId } from '#adapters/database/new-id.ts';
import type { Database } from '#adapters/database/open-database.ts';
import { createTurnStore } from '#adapters/database/turns/turn-store.ts';
import type { Citation } from '#domain/citation.ts';
import type { Channel } from '#domain/conversation.ts';
import type { HandoffPackage } from '#domain/handoff.ts';
import { signalNames, type Understanding } from '#domain/understanding.ts';
import type { TurnCommit } from '#engine/ports/turn-store.ts';

/** A customer's message, taken in as a channel would. */
export interface Asked {
  text: string;
  name?: string;
  email?: string;
  verified?: boolean;
  channel?: Channel;
  subject?: string;
  conversationId?: string;
}

export async function ask(database: Database, asked: Asked) {
  return await receive(database, {
    channel: asked.channel ?? 'chat',
    conversationId: asked.conversationId,
    customer: asked.conversationId
      ? undefined
      : {
          assurance: asked.verified ? 'verified' : asked.email ? 'claimed' : 'anonymous',
          email: asked.email,
          name: asked.name,
        },
    subject: asked.subject,
    text: asked.text,
  });
}

/** Ends the waiting turn as the engine would. */
export async function end(database: Database, turnId: string | null, part: Partial<TurnCommit>): Promise<void> {
  const store = createTurnStore(database);
  const claim = turnId ? await store.claim(turnId, 'test', 60_000) : null;
  if (!claim) throw new Error('The turn could not be claimed.');
  const { ticket } = await store.load(claim);
  await store.publish(claim, [{ type: 'turn-started', turnId: claim.turnId }]);
  const result = await store.commit(claim, {
    outcome: 'replied',
    tier: 0,
    rules: [],
    grounding: 'grounded',
    confidence: 0.93,
    understanding: understood('order_status', 0.93),
    deskVersion: 'test-version-1',
    messages: [],
    actions: [],
    usedActionIds: [],
    declinedActionIds: [],
    ticket: { state: 'awaiting_customer', priority: 'normal', intents: ['order_status'], memory: ticket.memory },
    owner: { kind: 'ai' },
    language: 'en',
    modelCalls: [modelCall('classify', 180, 22, 40), modelCall('answer', 2_140, 168, 4_200)],
    toolCalls: [],
    findings: [],
    retrieved: [],
    events: [],
    ...part,
  });
  if (!result.committed) throw new Error(result.reason);
}

export const says = (text: string, citations: Citation[] = []): TurnCommit['messages'] => [
  { id: newId('msg'), author: 'ai', text, citations },
];

export const citation = (number: number, title: string, quote: string, stale = false): Citation => ({
  number,
  articleId: title.toLowerCase().replaceAll(' ', '-'),
  passageId: `${title.toLowerCase().replaceAll(' ', '-')}#top`,
  title,
  url: `https://help.northwind.test/${title.toLowerCase().replaceAll(' ', '-')}`,
  quote,
  stale,
});

export function understood(intent: string, confidence: number, language = 'en'): Understanding {
  const signals = Object.fromEntries(signalNames.map((name) => [name, { present: false, confidence: 0.02 }]));
  return {
    intents: [{ intent, confidence }],
    outOfScope: 0.03,
    urgency: 'normal',
    sentiment: 'neutral',
    language,
    complexity: 'simple',
    signals: signals as Understanding['signals'],
    source: 'local',
  };
}

export function modelCall(
  role: string,
  inputTokens: number,
  outputTokens: number,
  micros: number,
): TurnCommit['modelCalls'][number] {
  return {
    id: newId('mdl'),
    role,
    provider: 'test',
    model: 'test-small',
    usage: { inputTokens, outputTokens, cacheReadTokens: 800, cacheWriteTokens: 0, cacheWriteHourTokens: 0 },
    cost: { known: true, micros },
    latencyMs: 420,
    stop: 'end',
    retries: [],
    at: new Date(),
  };
}

export function orderCall(callId: string, order: string): TurnCommit['toolCalls'][number] {
  const startedAt = new Date();
  return {
    callId,
    tool: 'get_order_status',
    input: { order_id: order },
    verdict: { kind: 'allow', rule: 'default-read', reason: 'Reads are allowed.' },
    outcome: { status: 'succeeded', result: { order: order, status: 'shipped', carrier: 'DHL', total: '240.00 USD' } },
    idempotencyKey: newId('act'),
    startedAt,
    finishedAt: new Date(startedAt.getTime() + 38),
  };
}

/** What the AI leaves for a reviewer. */
export function drafted(text: string, part: Partial<TurnCommit> = {}): Partial<TurnCommit> {
  return {
    outcome: 'drafted',
    tier: 1,
    grounding: 'partial',
    confidence: 0.71,
    rules: [
      {
        rule: 'decide.sensitive-confidence',
        reason: 'Refund is sensitive and the reading is 71 % sure; 85 % is needed.',
      },
    ],
    understanding: understood('refund', 0.71),
    draft: {
      id: newId('drf'),
      text,
      citations: [citation(1, 'Refunds', 'We pay back within 14 days of delivery.')],
      findings: [{ check: 'amounts', severity: 'warn', span: '5 days', reason: 'No source names this time.' }],
      cards: [],
    },
    ticket: {
      state: 'awaiting_review',
      priority: 'normal',
      intents: ['refund'],
      memory: {
        customerTurns: 1,
        frustration: 0,
        rephrases: 0,
        failedAnswers: 0,
        unresolvedIntents: [],
        lastIntents: ['refund'],
      },
    },
    retrieved: [
      { passageId: 'refunds#top', title: 'Refunds › When we pay back', score: 0.82, relevance: 0.91 },
      { passageId: 'returns#label', title: 'Returns › Labels', score: 0.55, relevance: 0.34 },
    ],
    ...part,
  };
}

/** A call that waits for the team. */
export function approval(callId: string, amount: number, order: string): TurnCommit['actions'][number] {
  return {
    id: newId('act'),
    kind: 'approve',
    callId,
    tool: 'issue_refund',
    input: { order_id: order, amount },
    argumentsHash: `hash-${order}-${amount}`,
    title: `Refund $${amount.toFixed(2)} for order ${order}`,
    rule: 'refund-limit',
    reason: 'Above $200 a person approves.',
    expiresAt: new Date(Date.now() + 24 * 60 * 60_000),
  };
}

/** What a person gets. */
export function escalated(part: Partial<HandoffPackage> = {}): Partial<TurnCommit> {
  const handoff: HandoffPackage = {
    reason: 'repeated_frustration',
    rules: [
      {
        rule: 'gate.frustration',
        reason: 'Frustration was expressed twice in this ticket.',
        escalation: 'repeated_frustration',
      },
    ],
    summary: 'The customer was charged twice for order 1042 in one month. They wrote three times and are angry.',
    wants: 'The second charge of $240.00 paid back.',
    tried: [
      { what: 'Looked up order 1042', result: 'shipped, charged once in our books' },
      { what: 'Offered the article “Double charges”', result: 'the customer says it does not help' },
    ],
    facts: [
      { label: 'Order', value: '1042, $240.00', source: 'get_order_status' },
      { label: 'Customer since', value: 'March 2023', source: 'lookup_account' },
    ],
    sentiment: 'negative',
    priority: 'high',
    team: 'billing',
    nextAction: 'Check the payment provider for a second capture and pay it back.',
    suggestedReply:
      'I am sorry about the second charge. I have asked our payment provider and will write to you today.',
    language: 'en',
    writtenBy: 'model',
    ...part,
  };
  return {
    outcome: 'escalated',
    tier: 2,
    grounding: 'ungrounded',
    confidence: 0.52,
    rules: handoff.rules,
    handoff,
    owner: { kind: 'team', team: handoff.team },
    messages: [
      { id: newId('msg'), author: 'system', text: 'I am passing this to a colleague in our team.', citations: [] },
    ],
    ticket: {
      state: 'escalated',
      priority: handoff.priority,
      team: handoff.team,
      intents: ['refund'],
      memory: {
        customerTurns: 3,
        frustration: 2,
        rephrases: 1,
        failedAnswers: 1,
        unresolvedIntents: ['refund'],
        lastIntents: ['refund'],
      },
    },
  };
}
