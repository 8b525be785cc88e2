/** What a webhook can be told of. The body carries ids and a state, never text of customers. */
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
