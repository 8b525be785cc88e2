import { z } from 'zod';
import { attachmentIds, attachmentView } from '../attachment.ts';
import { citationView } from '../citation.ts';
import { richText } from '../rich-text.ts';
import { cardView } from './card.ts';

export const thumbValue = z.enum(['up', 'down']);

/** A message as its customer may see it. Notes, drafts, reasons and arguments have no field here. */
export const messageView = z.object({
  id: z.string(),
  /** Position in the conversation; notes of the team leave gaps. */
  seq: z.number().int(),
  /** `system` lines are written by code: a promise, a request for a rating. */
  from: z.enum(['customer', 'ai', 'person', 'system']),
  /** Of the person who wrote. */
  name: z.string().optional(),
  content: richText,
  citations: z.array(citationView),
  card: cardView.optional(),
  thumb: thumbValue.optional(),
  attachments: z.array(attachmentView).optional(),
  /** The turn that wrote it: what was streamed under this id becomes this message. */
  turnId: z.string().optional(),
  /** The id the browser gave a customer's message. */
  clientId: z.string().optional(),
  at: z.iso.datetime(),
});

/** Length is checked apart, so that "too long" says what the limit is. */
export const sendMessage = z.object({
  text: z.string(),
  /** Files that were put up before; with them the text may be empty. */
  attachments: attachmentIds.optional(),
  /** Made by the browser; the same id sent again is the same message. */
  id: z
    .string()
    .min(8)
    .max(64)
    .regex(/^[\w-]+$/, 'may hold letters, digits, - and _ only'),
});

/** `wantsPerson`: the first thing done was a click on "Talk to a person". */
export const startConversation = sendMessage.extend({ wantsPerson: z.boolean().optional() });

export const giveThumb = z.object({ value: thumbValue, comment: z.string().max(1000).optional() });

export const giveCsat = z.object({ score: z.number().int().min(1).max(5), comment: z.string().max(2000).optional() });

/** The number of the newest message that was before the customer's eyes. */
export const seen = z.object({ seq: z.number().int().min(1) });

/** Whether the customer types just now. */
export const typing = z.object({ typing: z.boolean() });

export type MessageView = z.infer<typeof messageView>;
export type SendMessage = z.infer<typeof sendMessage>;
export type ThumbValue = z.infer<typeof thumbValue>;
export type Seen = z.infer<typeof seen>;
export type Typing = z.infer<typeof typing>;
