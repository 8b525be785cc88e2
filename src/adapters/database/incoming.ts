import type { Assurance } from '#domain/assurance.ts';
import type { Channel } from '#domain/conversation.ts';
import type { Identity } from './customers.ts';

/** A message as it comes in on a channel. */
export interface Incoming {
  channel: Channel;
  /** The conversation it belongs to; else `channelRef` finds or names it; else a new one begins. */
  conversationId?: string;
  /** The channel's own id of the thread. */
  channelRef?: string;
  /** When given, the conversation must be this customer's: for callers that act for one. */
  onlyOf?: { customerId: string };
  /** Left out for a conversation that exists: its customer and assurance stay as they are. */
  customer?: Identity;
  /** A customer who is known already, for a conversation that begins: the session of a widget. */
  as?: { customerId: string; assurance: Assurance };
  /** The customer pressed "Talk to a person": the turn hands over, whatever the text says. */
  personRequested?: boolean;
  subject?: string;
  text: string;
  /** The channel's own id of the message, by which a second delivery is dropped. */
  channelMessageId?: string;
  /** BCP 47, when the channel knows it. */
  language?: string;
  /** A script's own id of the ticket; used when this message opens one. */
  ticketExternalId?: string;
  /** Spam is kept and never answered. */
  spam?: boolean;
}
