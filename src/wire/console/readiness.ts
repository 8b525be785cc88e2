import { z } from 'zod';

const autonomy = z.enum(['off', 'draft', 'auto']);
const share = z.number().min(0).max(1);

/** How ready one intent is to be answered without people, with the evidence. */
export const intentReadinessView = z.object({
  intent: z.string(),
  title: z.string(),
  /** What the desk lets the agent do now, on a channel without a setting of its own. */
  now: autonomy,
  n: z.number().int(),
  handedOver: z.number().int(),
  /** With a 95 % interval. */
  agreement: z.object({ value: share, low: share, high: share, n: z.number().int() }).optional(),
  violations: z.number().int(),
  inaccurate: z.number().int(),
  recommend: autonomy,
  because: z.string(),
});
export type IntentReadinessView = z.infer<typeof intentReadinessView>;

export const shadowSetting = z.object({
  on: z.boolean(),
  /** US dollars a day (UTC) that shadow drafts may cost. */
  usdPerDay: z.number().min(0).max(10_000),
});
export type ShadowSettingView = z.infer<typeof shadowSetting>;

export const readinessPage = z.object({
  shadow: shadowSetting,
  spentTodayMicros: z.number(),
  /** Evidence of so many days. */
  days: z.number().int(),
  intents: z.array(intentReadinessView),
});
export type ReadinessPage = z.infer<typeof readinessPage>;

/** A draft beside what a person sent to the same customer. */
export const comparedDraftView = z.object({
  id: z.string(),
  conversationId: z.string(),
  ticketNumber: z.number().int(),
  asked: z.string(),
  reply: z.string(),
  repliedBy: z.string(),
  /** Missing when it would have handed over. */
  draft: z.string().optional(),
  tier: z.number().int(),
  tools: z.array(z.object({ tool: z.string(), input: z.unknown(), verdict: z.string(), reason: z.string() })),
  rules: z.array(z.object({ rule: z.string(), reason: z.string() })),
  violations: z.number().int(),
  agrees: z.boolean().optional(),
  /** Of the person's facts, those that the draft has too; missing when they stated none. */
  facts: share.optional(),
  words: share.optional(),
  meaning: share.optional(),
  sameActions: z.boolean().optional(),
  comparedAt: z.iso.datetime(),
});
export type ComparedDraftView = z.infer<typeof comparedDraftView>;

export const comparedDrafts = z.object({ drafts: z.array(comparedDraftView) });
export type ComparedDrafts = z.infer<typeof comparedDrafts>;
