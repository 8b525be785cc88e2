import { z } from 'zod';
import { richText } from '../rich-text.ts';
import { messageView } from './message.ts';

/** What the agent is at, in words a customer may know; never which tool or what was asked of it. */
export const activity = z.enum(['thinking', 'searching', 'checking', 'writing']);

/** Who answers next. */
export const ownerView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ai') }),
  z.object({ kind: z.literal('person'), name: z.string().optional() }),
  z.object({
    kind: z.literal('queue'),
    /** 1 is next. */
    position: z.number().int(),
    /** When to expect a person, as the customer was told; missing when the desk never opens, and when it is over. */
    expectedBy: z.iso.datetime().optional(),
    /** When people start again, where that comes before `expectedBy`: then it is what to name. */
    opensAt: z.iso.datetime().optional(),
    /** Nobody answered by the time that was promised. */
    late: z.boolean().optional(),
    /** Whether people are there right now. */
    open: z.boolean(),
  }),
]);

/** Everything around the messages; sent whole whenever a part of it changes. */
export const conversationStatus = z.object({
  /** `review`: an answer is written and a person looks at it first. */
  state: z.enum(['open', 'review', 'escalated', 'resolved', 'closed']),
  owner: ownerView,
  assurance: z.enum(['anonymous', 'claimed', 'verified', 'staff']),
  /** Where answers go when the tab is closed; masked. */
  email: z.string().optional(),
  /** Asked after an issue is done, once. */
  csat: z.enum(['none', 'asked', 'given']),
});

/** An answer on its way. */
export const streamedReply = z.object({
  turnId: z.string(),
  activity,
  /** All that was said so far; empty before the first sentence. */
  content: richText,
});

export const conversationView = z.object({
  id: z.string(),
  status: conversationStatus,
  messages: z.array(messageView),
  working: streamedReply.optional(),
  /** Where the event stream goes on: send it as `Last-Event-ID`. */
  cursor: z.string(),
});

export const conversationSummary = z.object({
  id: z.string(),
  /** First words of the newest message. */
  preview: z.string(),
  from: z.enum(['customer', 'ai', 'person', 'system']),
  /** Seq of the newest message, to tell what is unread. */
  lastSeq: z.number().int(),
  state: conversationStatus.shape.state,
  at: z.iso.datetime(),
});

export const conversationList = z.object({ conversations: z.array(conversationSummary) });

/** Where a person may answer when the tab is closed. */
export const leaveEmail = z.object({ email: z.email().max(254) });

export type Activity = z.infer<typeof activity>;
export type OwnerView = z.infer<typeof ownerView>;
export type ConversationStatus = z.infer<typeof conversationStatus>;
export type StreamedReply = z.infer<typeof streamedReply>;
export type ConversationView = z.infer<typeof conversationView>;
export type ConversationSummary = z.infer<typeof conversationSummary>;
export type ConversationList = z.infer<typeof conversationList>;
