import type { Citation } from './citation.ts';

/**
 * Who wrote a message. `system` lines are written by code, never by a model: a promise that a
 * person will follow up, a request for a rating.
 */
export type Author =
  | { kind: 'customer' }
  | { kind: 'ai' }
  | { kind: 'human'; userId: string; name: string }
  | { kind: 'system' };

/** `reply` is seen by the customer, `note` by the team only. */
export type MessageKind = 'reply' | 'note';

/** Longest message taken from a customer, in characters; more is refused with a 4xx that says so. */
export const maxMessageCharacters = 20_000;

export interface Message {
  id: string;
  conversationId: string;
  ticketId: string;
  /** Position in the conversation, from 1, without gaps. */
  seq: number;
  kind: MessageKind;
  author: Author;
  /** Markdown for `ai` and `human`; plain text for `customer`. */
  text: string;
  citations: Citation[];
  /** The turn that wrote it, for `ai` and `system`. */
  turnId?: string;
  /** The channel's own id, by which duplicates are dropped. */
  channelMessageId?: string;
  /** A card the customer can act on: confirm an action, enter a code. */
  card?: MessageCard;
  createdAt: Date;
}

/** Something to do under a message. The server signs it; the model cannot make one. */
export type MessageCard =
  | { kind: 'confirm'; actionId: string; title: string; details: string; expiresAt: Date }
  | { kind: 'verify'; maskedEmail?: string; reason: string }
  | { kind: 'csat' };
