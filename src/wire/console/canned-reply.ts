import { z } from 'zod';

/** A reply the team keeps ready. */
export const cannedReply = z.object({
  id: z.string(),
  name: z.string(),
  body: z.string(),
  updatedBy: z.string(),
  updatedAt: z.iso.datetime(),
});

export type CannedReply = z.infer<typeof cannedReply>;

export const writeCannedReplyRequest = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'is empty: it is what one types after the slash')
    .max(60)
    .regex(/^[^\s/{}]+$/u, 'may hold no space, slash or brace'),
  body: z.string().trim().min(1, 'is empty').max(5_000),
});

export type WriteCannedReplyRequest = z.infer<typeof writeCannedReplyRequest>;
