import { z } from 'zod';
import { channels } from '#domain/conversation.ts';
import { autonomies } from '#domain/tier.ts';

export const channelView = z.object({
  id: z.enum(channels),
  /** True when messages can come in by it. */
  connected: z.boolean(),
  autonomy: z.enum(autonomies),
  /** Over the last 30 days. */
  conversations: z.number().int(),
  lastAt: z.iso.datetime().optional(),
});

/** Where messages come in, and how each is set up. */
export const channelsView = z.object({
  channels: z.array(channelView),
  widget: z.object({
    /** The tag to put on a page. */
    tag: z.string(),
    /** Sites it may be on; empty: any. */
    sites: z.array(z.string()),
    languages: z.array(z.string()),
    attachments: z
      .object({
        maxMegabytes: z.number(),
        maxPerMessage: z.number().int(),
        endings: z.array(z.string()),
        scanned: z.boolean(),
      })
      .optional(),
  }),
  /** Where e-mail goes out: a mail server, or a file for want of one. */
  mailFrom: z.string(),
  apiDocs: z.string(),
});

export type ChannelsView = z.infer<typeof channelsView>;
