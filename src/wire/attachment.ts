import { z } from 'zod';

/** A file that came with a message, or waits to be sent. */
export const attachmentView = z.object({
  id: z.string(),
  name: z.string(),
  /** As its content says. */
  type: z.string(),
  /** Bytes. */
  size: z.number().int(),
});

export type AttachmentView = z.infer<typeof attachmentView>;

/** Ids of files that were put up before. The desk may allow fewer. */
export const attachmentIds = z.array(z.string().min(1).max(80)).max(20);
