import { z } from 'zod';

const https = z
  .url({ protocol: /^https$/, error: 'must be an address that begins with https://' })
  .max(500)
  .optional();

/** Where alerts, the weekly digest and hand-overs go, beside the console. */
export const noticeChannels = z.object({
  emails: z
    .array(z.email({ error: 'must be an e-mail address' }).max(320))
    .max(20)
    .default([]),
  /** Slack's incoming webhook. */
  slackUrl: https,
  webhookUrl: https,
  digest: z.boolean().default(true),
  /** Each ticket that the agent hands to a person, with its package, and each action that waits for one. */
  handoffs: z.boolean().default(false),
});
export type NoticeChannels = z.infer<typeof noticeChannels>;

export const alertView = z.object({
  id: z.string(),
  rule: z.string(),
  scope: z.string(),
  title: z.string(),
  detail: z.string(),
  open: z.boolean(),
  seenBy: z.string().optional(),
  at: z.iso.datetime(),
  overAt: z.iso.datetime().optional(),
});
export type AlertView = z.infer<typeof alertView>;

export const alertsPage = z.object({
  alerts: z.array(alertView),
  /** Only leads see where notices go: an incoming webhook is a secret. */
  channels: noticeChannels.optional(),
  webhookSecret: z.string().optional(),
});
export type AlertsPage = z.infer<typeof alertsPage>;
