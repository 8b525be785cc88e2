import { z } from 'zod';
import { conversationStatus, streamedReply } from './conversation.ts';
import { messageView } from './message.ts';

/**
 * What comes down the event stream. Each event says how things are now, not what changed, so that
 * one that arrives twice does no harm.
 */
export const widgetEvent = z.discriminatedUnion('type', [
  /** New, or changed: a card was decided, a thumb given. Replaces the stream of its turn. */
  z.object({ type: z.literal('message'), message: messageView }),
  /** The agent is at work; with what it said so far. */
  z.object({ type: z.literal('reply-streamed'), reply: streamedReply }),
  /** The turn is over or what it said is taken back. */
  z.object({ type: z.literal('reply-retracted'), turnId: z.string() }),
  z.object({ type: z.literal('status'), status: conversationStatus }),
]);

export type WidgetEvent = z.infer<typeof widgetEvent>;
