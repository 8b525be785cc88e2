import { z } from 'zod';

/** What one can be told of. The body carries ids and a state, never text of customers. */
export const webhookEvents = [
  'message.received',
  'message.sent',
  'draft.ready',
  'approval.requested',
  'ticket.escalated',
  'ticket.resolved',
  'ticket.closed',
  'feedback.given',
] as const;

export type WebhookEvent = (typeof webhookEvents)[number];

export const webhookView = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  createdAt: z.iso.datetime(),
  stoppedAt: z.iso.datetime().optional(),
  lastAt: z.iso.datetime().optional(),
  /** Of the newest delivery: the status of the answer, or why there was none. */
  lastStatus: z.number().int().optional(),
  lastFault: z.string().optional(),
});

export type WebhookView = z.infer<typeof webhookView>;

export const createWebhookRequest = z.object({
  url: z.url({ protocol: /^https?$/, error: 'must be a full address, for example https://example.com/hook' }).max(500),
  events: z.array(z.enum(webhookEvents)).min(1, 'is empty: choose at least one'),
});

export type CreateWebhookRequest = z.infer<typeof createWebhookRequest>;

/** The secret is shown once; with it the receiver checks signatures (Standard Webhooks). */
export const createdWebhook = z.object({ id: z.string(), secret: z.string() });
export type CreatedWebhook = z.infer<typeof createdWebhook>;

export const webhookTested = z.object({ status: z.number().int().optional(), fault: z.string().optional() });
export type WebhookTested = z.infer<typeof webhookTested>;
