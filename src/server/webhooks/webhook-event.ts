import type { StoredEvent } from '#domain/events.ts';
import type { WebhookEvent } from '#wire/console/webhook.ts';

/** What a receiver is told of an event: ids to ask the API with, and no text. Nothing for most. */
export function webhookEventOf({
  event,
}: StoredEvent): { type: WebhookEvent; more: Record<string, string> } | undefined {
  switch (event.type) {
    case 'message-received':
      return { type: 'message.received', more: { messageId: event.messageId } };
    case 'message-sent':
      return { type: 'message.sent', more: { messageId: event.messageId, author: event.author } };
    case 'draft-created':
      return { type: 'draft.ready', more: { draftId: event.draftId } };
    case 'action-requested':
      return event.kind === 'approve' ? { type: 'approval.requested', more: { actionId: event.actionId } } : undefined;
    case 'ticket-changed':
      return ticketEvent(event.state);
    case 'feedback-given':
      return { type: 'feedback.given', more: { kind: event.kind, value: event.value } };
    default:
      return undefined;
  }
}

function ticketEvent(state: string) {
  if (state === 'escalated') return { type: 'ticket.escalated' as const, more: { state } };
  if (state === 'resolved') return { type: 'ticket.resolved' as const, more: { state } };
  if (state === 'closed') return { type: 'ticket.closed' as const, more: { state } };
  return undefined;
}
