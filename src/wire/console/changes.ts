import { z } from 'zod';
import { maxMessageCharacters } from '#domain/message.ts';
import { attachmentIds } from '../attachment.ts';

/** A reply to the customer, or a note for the team. */
export const sendMessageRequest = z.object({
  kind: z.enum(['reply', 'note']),
  /** May be empty when files go along. */
  text: z.string().trim().max(maxMessageCharacters),
  /** Files that were put up before. */
  attachments: attachmentIds.optional(),
  /** Resolve the ticket after it. */
  close: z.boolean().default(false),
  /** Made by the page, so that a repeated request sends once. */
  clientId: z.string().min(8).max(64),
});

export type SendMessageRequest = z.input<typeof sendMessageRequest>;

/** What is typed and not sent; empty: forget it. */
export const keepTextRequest = z.object({
  kind: z.enum(['reply', 'note']),
  text: z.string().max(maxMessageCharacters),
});

/** One change of a conversation's state or owner. */
export const changeRequest = z.discriminatedUnion('change', [
  z.object({ change: z.literal('take-over') }),
  z.object({ change: z.literal('hand-back'), instruction: z.string().trim().max(1_000).optional() }),
  z.object({
    change: z.literal('assign'),
    to: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('human'), userId: z.string().max(80) }),
      z.object({ kind: z.literal('team'), team: z.string().max(80) }),
    ]),
  }),
  z.object({ change: z.literal('resolve') }),
  z.object({ change: z.literal('reopen') }),
  z.object({ change: z.literal('spam'), spam: z.boolean() }),
  z.object({ change: z.literal('snooze'), until: z.iso.datetime().nullable() }),
  z.object({ change: z.literal('add-tag'), tag: z.string().trim().min(1).max(40) }),
  z.object({ change: z.literal('tags'), tags: z.array(z.string().trim().min(1).max(40)).max(20) }),
]);

export type ChangeRequest = z.infer<typeof changeRequest>;

/** The same change to many. */
export const bulkRequest = z.object({ ids: z.array(z.string().max(200)).min(1).max(200), change: changeRequest });

/** What one conversation refused did not stop the others. */
export interface BulkResult {
  changed: string[];
  refused: { id: string; message: string }[];
}
