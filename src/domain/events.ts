/**
 * What happened, in the order it happened: one append-only log that live updates, the audit and
 * every metric read. Names are noun then past verb.
 */
export type DomainEvent =
  | { type: 'message-received'; messageId: string }
  | { type: 'turn-started'; turnId: string }
  | { type: 'message-understood'; turnId: string; intents: string[]; language: string }
  | {
      type: 'knowledge-searched';
      turnId: string;
      query: string;
      found: number;
      /** Whether an article is likely to answer; left out when nothing was looked for. */
      answerable?: boolean;
      language?: string;
    }
  /** Two passages shown to the model say different things; ids of passages. */
  | { type: 'articles-contradicted'; turnId: string; newer: string; older: string }
  | { type: 'model-called'; turnId: string; role: string; model: string }
  | { type: 'tool-called'; turnId: string; callId: string; tool: string; verdict: string }
  | { type: 'tool-finished'; turnId: string; callId: string; tool: string; status: string }
  /** A part of the reply that passed its checks; `index` counts from 0 within the turn. */
  | { type: 'reply-streamed'; turnId: string; index: number; text: string }
  /** What was streamed in this turn is taken back: superseded, failed, or became a draft. */
  | { type: 'reply-retracted'; turnId: string; reason: string }
  | { type: 'message-sent'; messageId: string; turnId?: string; author: string }
  | { type: 'draft-created'; turnId: string; draftId: string }
  | { type: 'draft-decided'; draftId: string; decision: string; userId: string }
  | { type: 'action-requested'; turnId: string; actionId: string; kind: string }
  | { type: 'action-decided'; actionId: string; decision: string }
  | { type: 'turn-ended'; turnId: string; outcome: string; tier: number }
  | { type: 'ticket-changed'; ticketId: string; state: string }
  | { type: 'owner-changed'; owner: string }
  /** The agent filed a ticket for people; told in its own conversation and in the one it came from. */
  | {
      type: 'ticket-filed';
      turnId: string;
      title: string;
      ticket: { number: number; conversationId: string };
      from: { number: number; conversationId: string };
    }
  /** A person put it off, took it for spam, or tagged it. */
  | { type: 'conversation-marked'; mark: 'spam' | 'not-spam' | 'snoozed' | 'awake' | 'tagged' }
  | { type: 'feedback-given'; kind: string; value: string };

/** An event as stored: `id` grows and is what `Last-Event-ID` carries. */
export interface StoredEvent {
  id: number;
  conversationId: string;
  ticketId?: string;
  at: Date;
  event: DomainEvent;
}
