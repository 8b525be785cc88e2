import { z } from 'zod';

/** What the live stream carries: which conversation changed and how, never its text. */
export const liveEvent = z.object({
  id: z.number().int(),
  conversationId: z.string(),
  ticketId: z.string().optional(),
  type: z.string(),
  turnId: z.string().optional(),
  /** Words of a reply as it is written, for the open thread. */
  text: z.string().optional(),
  at: z.iso.datetime(),
});

export type LiveEvent = z.infer<typeof liveEvent>;

/** Who of the team looks at a conversation and who types in it, and whether its customer types. */
export const presence = z.object({
  conversationId: z.string(),
  people: z.array(z.object({ id: z.string(), name: z.string(), typing: z.boolean() })),
  customerTyping: z.boolean(),
});

export type Presence = z.infer<typeof presence>;

export const presenceRequest = z.object({ state: z.enum(['viewing', 'typing', 'left']) });
