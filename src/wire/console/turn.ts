import { z } from 'zod';
import { groundings } from '#domain/grounding.ts';
import { priorities } from '#domain/ticket.ts';
import { complexities, sentiments, signalNames } from '#domain/understanding.ts';

/** A call of a tool: what was asked, what policy said, what came back. */
export const toolCallView = z.object({
  callId: z.string(),
  tool: z.string(),
  /** "Refund $24.00 for order 1042", when the tool can say it in words. */
  title: z.string().optional(),
  effect: z.enum(['read', 'write']).optional(),
  /** JSON, indented. */
  input: z.string(),
  verdict: z.object({
    kind: z.enum(['allow', 'deny', 'approve', 'confirm', 'escalate']),
    rule: z.string(),
    reason: z.string(),
  }),
  status: z.enum(['succeeded', 'failed', 'unknown', 'not-run']),
  /** JSON, indented; or the error. */
  result: z.string().optional(),
  milliseconds: z.number().int().optional(),
});

export type ToolCallView = z.infer<typeof toolCallView>;

export const modelCallView = z.object({
  id: z.string(),
  role: z.string(),
  provider: z.string(),
  model: z.string(),
  inputTokens: z.number().int(),
  cachedTokens: z.number().int(),
  outputTokens: z.number().int(),
  /** Without when the price is not known. */
  costMicros: z.number().optional(),
  latencyMs: z.number().int(),
  firstTokenMs: z.number().int().optional(),
  stop: z.string(),
  retries: z.number().int(),
});

export type ModelCallView = z.infer<typeof modelCallView>;

export const findingView = z.object({
  check: z.string(),
  severity: z.enum(['block', 'warn']),
  span: z.string(),
  reason: z.string(),
});

export const firedRuleView = z.object({ rule: z.string(), reason: z.string(), escalation: z.string().optional() });

/** What a reviewer says a message really wanted. */
export const correctReadingRequest = z.object({
  /** Id of an intent of the desk; null: none fits. */
  intent: z.string().max(100).nullable(),
  /** Signals that were read wrongly, with what is true. */
  signals: z.partialRecord(z.enum(signalNames), z.boolean()).default({}),
});

export type CorrectReadingRequest = z.input<typeof correctReadingRequest>;

const articleNamed = z.object({ articleId: z.string(), title: z.string() });

/** "Why this answer?", step by step. */
export const turnDetail = z.object({
  id: z.string(),
  conversationId: z.string(),
  state: z.enum(['queued', 'running', 'ended']),
  outcome: z.enum(['replied', 'drafted', 'escalated', 'superseded']).optional(),
  endedBecause: z.string().optional(),
  trigger: z.string(),
  attempt: z.number().int(),
  deskVersion: z.string().optional(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  question: z.string(),
  understanding: z
    .object({
      intents: z.array(
        z.object({ id: z.string(), title: z.string(), confidence: z.number(), span: z.string().optional() }),
      ),
      outOfScope: z.number(),
      urgency: z.enum(priorities),
      sentiment: z.enum(sentiments),
      language: z.string(),
      complexity: z.enum(complexities),
      signals: z.array(
        z.object({ name: z.enum(signalNames), confidence: z.number(), evidence: z.string().optional() }),
      ),
      source: z.enum(['local', 'model']),
      /** Present when the small model was asked because the local reading was not sure. */
      cascade: z
        .object({
          outcome: z.enum(['agreed', 'changed', 'failed']),
          changed: z.array(z.enum(['intents', 'urgency', 'complexity', 'signals'])),
          /** Who got the message by the small model's word, when not who would have got it without. */
          goesTo: z.enum(['person', 'agent']).optional(),
          local: z.object({ title: z.string().optional(), confidence: z.number() }),
        })
        .optional(),
    })
    .optional(),
  /** What a reviewer said it should have been read as. */
  correction: z.object({ intent: z.object({ id: z.string(), title: z.string() }).nullable() }).optional(),
  retrieved: z.array(
    z.object({
      passageId: z.string(),
      articleId: z.string(),
      title: z.string(),
      score: z.number(),
      relevance: z.number(),
      cited: z.boolean(),
    }),
  ),
  /** Articles among them that say different things about one thing; the newer one was believed. */
  contradictions: z.array(z.object({ newer: articleNamed, older: articleNamed })),
  modelCalls: z.array(modelCallView),
  toolCalls: z.array(toolCallView),
  findings: z.array(findingView),
  grounding: z.enum(groundings).optional(),
  confidence: z.number().optional(),
  tier: z.number().int().optional(),
  rules: z.array(firedRuleView),
  costMicros: z.number().optional(),
});

export type TurnDetail = z.infer<typeof turnDetail>;
