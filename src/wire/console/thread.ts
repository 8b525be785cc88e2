import { z } from 'zod';
import { channels } from '#domain/conversation.ts';
import { ticketStates } from '#domain/ticket.ts';
import { attachmentView } from '../attachment.ts';
import { citationView } from '../citation.ts';
import { richText } from '../rich-text.ts';
import { approvalView } from './approval.ts';
import { draftView } from './draft.ts';
import { handoffView } from './handoff.ts';
import { customerBrief, inboxRow } from './inbox.ts';
import { toolCallView } from './turn.ts';

export const messageView = z.object({
  type: z.literal('message'),
  id: z.string(),
  seq: z.number().int(),
  kind: z.enum(['reply', 'note']),
  author: z.object({
    kind: z.enum(['customer', 'ai', 'human', 'system']),
    id: z.string().optional(),
    name: z.string(),
  }),
  body: richText,
  /** Mails before, as the customer's program put them under the new one; not in `body`. */
  quoted: richText.optional(),
  /** The text as it was written, to copy and to quote. */
  text: z.string(),
  citations: z.array(citationView),
  attachments: z.array(attachmentView).optional(),
  /** The turn that wrote it: opens "Why this answer?". */
  turnId: z.string().optional(),
  card: z.object({ kind: z.enum(['confirm', 'verify', 'csat']), title: z.string() }).optional(),
  thumb: z.enum(['up', 'down']).optional(),
  /** Why the thumb is down, in the customer's words. */
  thumbComment: z.string().optional(),
  at: z.iso.datetime(),
});

export type MessageView = z.infer<typeof messageView>;

/** A thin centred line: what happened, in words. */
export const eventView = z.object({
  type: z.literal('event'),
  id: z.string(),
  text: z.string(),
  tone: z.enum(['neutral', 'good', 'attention']),
  /** The conversation it speaks of, when that is another one. */
  link: z.object({ conversationId: z.string(), label: z.string() }).optional(),
  at: z.iso.datetime(),
});

export type EventView = z.infer<typeof eventView>;

/** The tool calls of one turn, folded to one line each. */
export const toolCallEntry = z.object({
  type: z.literal('tool-call'),
  id: z.string(),
  turnId: z.string(),
  call: toolCallView,
  at: z.iso.datetime(),
});

export const threadEntry = z.discriminatedUnion('type', [messageView, eventView, toolCallEntry]);
export type ThreadEntry = z.infer<typeof threadEntry>;

/** A conversation as its page shows it. */
export const thread = z.object({
  row: inboxRow,
  entries: z.array(threadEntry),
  /** Earlier messages exist; ask with `before`. */
  earlier: z.number().int().optional(),
  handoff: handoffView.optional(),
  draft: draftView.optional(),
  approvals: z.array(approvalView),
  /** What the reader typed here and has not sent, on whatever device. */
  kept: z.object({ kind: z.enum(['reply', 'note']), text: z.string(), at: z.iso.datetime() }).optional(),
  /** A turn at work right now. */
  turn: z.object({ id: z.string(), since: z.iso.datetime() }).optional(),
  /** Tickets of this conversation, newest first. */
  tickets: z.array(
    z.object({
      id: z.string(),
      number: z.number().int(),
      state: z.enum(ticketStates),
      openedAt: z.iso.datetime(),
    }),
  ),
});

export type Thread = z.infer<typeof thread>;

/** What the context panel shows. */
export const customerPanel = z.object({
  customer: customerBrief.extend({
    externalId: z.string().optional(),
    locale: z.string().optional(),
    since: z.iso.datetime(),
  }),
  /** Read by tools in this ticket: account and orders, with the tool that said so. */
  facts: z.array(
    z.object({ tool: z.string(), at: z.iso.datetime(), values: z.array(z.tuple([z.string(), z.string()])) }),
  ),
  previous: z.array(
    z.object({
      conversationId: z.string(),
      ticketNumber: z.number().int(),
      subject: z.string(),
      state: z.enum(ticketStates),
      channel: z.enum(channels),
      at: z.iso.datetime(),
    }),
  ),
  ticket: z.object({
    /** In millionths of a US dollar; without when a call's price is not known. */
    costMicros: z.number().optional(),
    modelCalls: z.number().int(),
    models: z.array(z.string()),
    intents: z.array(z.object({ id: z.string(), title: z.string(), confidence: z.number().optional() })),
    language: z.string().optional(),
    csat: z.number().int().optional(),
  }),
  attributes: z.array(z.tuple([z.string(), z.string()])),
});

export type CustomerPanel = z.infer<typeof customerPanel>;
