import { z } from 'zod';
import type { RankedPassage } from '#domain/article.ts';
import type { Customer } from '#domain/customer.ts';
import { defineDesk } from '#domain/define-desk.ts';
import { defineTool } from '#domain/define-tool.ts';
import type { Desk } from '#domain/desk.ts';
import type { Seat } from '#domain/handoff-routing/choose-seat.ts';
import { allowFor, limitAmount, requireConfirmation } from '#domain/policy/rules.ts';
import { ToolError } from '#domain/tool.ts';
import { type SignalName, signalNames, type Understanding } from '#domain/understanding.ts';
import type { ModelPort } from '../ports/model.ts';
import type { Ports } from '../ports/ports.ts';
import { runTurn } from '../run-turn.ts';
import { countingIds } from './counting-ids.ts';
import { fixedClock } from './fixed-clock.ts';
import { memoryRecords } from './memory-records.ts';
import { type MemoryTurnStore, memoryTurnStore } from './memory-turn-store.ts';

/** A small desk with one read and two writes, and a log of what took effect. */
export interface EngineKit {
  desk: Desk;
  ports: Ports;
  store: MemoryTurnStore;
  /** Effects in order, each with the key it came with. */
  effects: { tool: string; input: unknown; key: string }[];
  /** Says something as the customer and works the turn that answers. */
  say(text: string): Promise<void>;
  /** Works a turn that was queued. */
  work(turnId: string, signal?: AbortSignal): Promise<void>;
}

export interface KitOptions {
  model: ModelPort;
  fallbackModel?: ModelPort;
  customer?: Partial<Customer>;
  /** What the comprehension reads from every message. */
  reads?: Partial<Omit<Understanding, 'signals'>> & { signals?: Partial<Record<SignalName, boolean>> };
  passages?: RankedPassage[];
  desk?: Partial<Desk>;
  /** People who take hand-overs of any team. */
  seats?: Seat[];
  /** Breaks a write on its way: `refund` throws this after the effect. */
  refundFault?: () => Error | undefined;
}

export const refundPassage: RankedPassage = {
  id: 'refunds#window',
  articleId: 'refunds',
  articleTitle: 'Refunds',
  url: '/help/refunds',
  headingPath: ['Refunds', 'How long you have'],
  text: 'You can ask for a refund within 30 days of delivery. Refunds reach your card in 5 to 7 days.',
  units: ['You can ask for a refund within 30 days of delivery. ', 'Refunds reach your card in 5 to 7 days.'],
  audience: 'public',
  language: 'en',
  score: 0.9,
  relevance: 0.95,
  scores: {},
};

/** Ports around a model, in memory. */
export function engineKit(options: KitOptions): EngineKit {
  const effects: EngineKit['effects'] = [];
  const clock = fixedClock();
  const tools = [
    defineTool({
      name: 'get_order',
      description: 'Reads an order.',
      input: z.object({ order_id: z.string() }),
      effect: 'read',
      assurance: 'verified',
      run: async ({ order_id }) => {
        if (order_id !== '1042') throw new ToolError(`No order ${order_id} belongs to this customer.`);
        return { order_id, total: 24, status: 'delivered' };
      },
    }),
    defineTool({
      name: 'refund',
      description: 'Refunds an order.',
      input: z.object({ order_id: z.string(), amount: z.number() }),
      effect: 'write',
      recovery: 'repeatable',
      describe: ({ order_id, amount }) => `Refund $${amount.toFixed(2)} for order ${order_id}`,
      run: async (input, context) => {
        if (!effects.some((effect) => effect.key === context.idempotencyKey)) {
          effects.push({ tool: 'refund', input, key: context.idempotencyKey });
        }
        const fault = options.refundFault?.();
        if (fault) throw fault;
        return { refunded: input.amount };
      },
    }),
  ];
  const definition = defineDesk({
    persona: { name: 'Robin', company: 'Testco', about: 'It sells tests.', tone: 'Kind.', rules: [] },
    languages: ['en', 'es'],
    intents: [
      { id: 'refund_request', title: 'Refund', examples: [], tools: ['get_order', 'refund'], team: 'billing' },
      { id: 'how_to', title: 'How to', examples: [] },
    ],
    models: { classify: 'small', answer: 'small', 'answer-hard': 'large', summarise: 'small', judge: 'large' },
    teams: [
      { id: 'billing', name: 'Billing', intents: ['refund_request'], firstReplyMinutes: 60 },
      { id: 'general', name: 'General', intents: [], firstReplyMinutes: 60 },
    ],
    hours: { timeZone: 'UTC', week: { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all } },
    policies: [
      allowFor(['refund_request'], 'refund', { id: 'refund-asked', reason: 'Refunds run when asked for.' }),
      limitAmount(
        'refund',
        { field: 'amount', max: 200, otherwise: 'approve' },
        { id: 'refund-limit', reason: 'Above $200 a colleague approves.' },
      ),
      requireConfirmation('refund', { id: 'refund-confirm', reason: 'The customer confirms refunds.' }),
    ],
    tools,
  });
  const desk: Desk = { ...definition, id: 'test', version: 'v1', ...options.desk };
  const store = memoryTurnStore(
    { id: 'cus_1', name: 'Ana', assurance: 'verified', ...options.customer },
    { now: clock.now },
  );
  const ports: Ports = {
    desk,
    model: options.model,
    fallbackModel: options.fallbackModel ?? options.model,
    knowledge: {
      search: async () => {
        const passages = options.passages ?? [refundPassage];
        return { passages, answerable: passages.length > 0, relevance: passages[0]?.relevance ?? 0 };
      },
    },
    comprehension: { understand: async () => understandingOf(options.reads) },
    store,
    records: memoryRecords(),
    queue: { waiting: async () => 2, seats: async () => options.seats ?? [], replies: async () => [] },
    prices: [],
    clock,
    ids: countingIds(),
  };
  const work = async (turnId: string, signal = new AbortController().signal) => {
    const claim = await store.claim(turnId, 'test', 10_000);
    if (!claim) throw new Error(`Turn ${turnId} cannot be claimed.`);
    await runTurn(claim, ports, signal);
  };
  return { desk, ports, store, effects, work, say: (text) => work(store.say(text)) };
}

const all = { from: '00:00', to: '23:59' };

/** A sure reading of a refund request, with what the test changes. */
export function understandingOf(reads: KitOptions['reads'] = {}): Understanding {
  const signals = Object.fromEntries(
    signalNames.map((name) => [name, { present: reads.signals?.[name] ?? false, confidence: 0.95 }]),
  ) as Understanding['signals'];
  return {
    intents: [{ intent: 'refund_request', confidence: 0.95 }],
    outOfScope: 0.02,
    urgency: 'normal',
    sentiment: 'neutral',
    language: 'en',
    complexity: 'simple',
    source: 'local',
    ...reads,
    signals,
  };
}
