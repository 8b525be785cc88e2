import { z } from '@hono/zod-openapi';
import { citationView } from '../citation.ts';
import { channelInput, customerInput, messageInput } from './message-input.ts';

export const conversationStart = z
  .object({
    channel: channelInput.optional(),
    customer: customerInput.optional(),
    subject: z.string().max(500).optional(),
    message: messageInput,
  })
  .openapi('ConversationStart');

/** Acknowledged: stored, with the turn that will answer. */
export const messageAccepted = z
  .object({
    conversationId: z.string(),
    ticketId: z.string(),
    messageId: z.string(),
    turnId: z
      .string()
      .nullable()
      .openapi({ description: 'Null when a person owns the conversation: no automatic turn runs.' }),
    duplicate: z.boolean(),
  })
  .openapi('MessageAccepted');

export const verdictView = z.object({ kind: z.string(), rule: z.string(), reason: z.string() }).openapi('Verdict');

export const toolCallView = z
  .object({
    id: z.string(),
    tool: z.string(),
    input: z.unknown(),
    verdict: verdictView,
    status: z.enum(['succeeded', 'failed', 'unknown', 'not-run']),
    result: z.unknown().optional(),
    error: z.string().optional(),
    milliseconds: z.number().int().optional(),
  })
  .openapi('ToolCall');

export const modelCallView = z
  .object({
    id: z.string(),
    role: z.string(),
    provider: z.string(),
    model: z.string(),
    usage: z.object({
      inputTokens: z.number().int(),
      outputTokens: z.number().int(),
      cacheReadTokens: z.number().int(),
      cacheWriteTokens: z.number().int(),
    }),
    costUsd: z.number().nullable().openapi({ description: 'Null when no price is known for the model.' }),
    latencyMs: z.number().int(),
    stop: z.string(),
    retries: z.array(z.string()),
  })
  .openapi('ModelCall');

export const turnView = z
  .object({
    id: z.string(),
    ticketId: z.string(),
    state: z.enum(['queued', 'running', 'ended']),
    outcome: z.enum(['replied', 'drafted', 'escalated', 'superseded']).nullable(),
    endedBecause: z.string().nullable(),
    tier: z.number().int().nullable(),
    confidence: z.number().nullable(),
    grounding: z.string().nullable(),
    reasons: z.array(z.object({ rule: z.string(), reason: z.string(), escalation: z.string().optional() })),
    intents: z.array(z.object({ intent: z.string(), confidence: z.number(), span: z.string().optional() })),
    language: z.string().nullable(),
    toolCalls: z.array(toolCallView),
    modelCalls: z.array(modelCallView),
    retrieved: z.array(
      z.object({ passageId: z.string(), title: z.string(), score: z.number(), relevance: z.number() }),
    ),
    findings: z.array(z.object({ check: z.string(), severity: z.string(), span: z.string(), reason: z.string() })),
    costUsd: z.number(),
    createdAt: z.string(),
    endedAt: z.string().nullable(),
  })
  .openapi('Turn');

export const messageView = z
  .object({
    id: z.string(),
    externalId: z.string().optional().openapi({ description: 'Your own id, of a message that you brought.' }),
    seq: z.number().int(),
    author: z.enum(['customer', 'ai', 'human', 'system']),
    authorName: z.string().optional(),
    text: z.string(),
    citations: z.array(citationView),
    card: z.record(z.string(), z.unknown()).optional(),
    turnId: z.string().optional(),
    createdAt: z.string(),
  })
  .openapi('Message');

export const ticketSummary = z
  .object({
    id: z.string(),
    number: z.number().int(),
    state: z.string(),
    priority: z.string(),
    team: z.string().nullable(),
    intents: z.array(z.string()),
    previousTicketId: z.string().nullable(),
    openedAt: z.string(),
    resolvedAt: z.string().nullable(),
  })
  .openapi('Ticket');

export const conversationView = z
  .object({
    id: z.string(),
    channel: z.string(),
    subject: z.string().nullable(),
    language: z.string().nullable(),
    owner: z.object({ kind: z.enum(['ai', 'human', 'team']), id: z.string().nullable() }),
    customer: z.object({
      id: z.string(),
      externalId: z.string().nullable(),
      email: z.string().nullable(),
      name: z.string().nullable(),
      assurance: z.string(),
    }),
    working: z.boolean().openapi({ description: 'True while a turn is in flight.' }),
    ticket: ticketSummary,
    messages: z.array(messageView),
    turns: z.array(turnView),
    draft: z.object({ id: z.string(), text: z.string(), turnId: z.string() }).nullable(),
    pendingActions: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        tool: z.string(),
        title: z.string(),
        reason: z.string(),
        expiresAt: z.string(),
      }),
    ),
    handoff: z.record(z.string(), z.unknown()).nullable(),
    costUsd: z.number(),
  })
  .openapi('Conversation');

export type ConversationView = z.infer<typeof conversationView>;
export type TurnView = z.infer<typeof turnView>;
export type MessageView = z.infer<typeof messageView>;
export type TicketSummary = z.infer<typeof ticketSummary>;
