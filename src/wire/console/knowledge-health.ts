import { z } from 'zod';

/** How well the help centre does, in counts that open lists. */
export const knowledgeHealth = z.object({
  articles: z.number().int(),
  stale: z.number().int(),
  blamed: z.number().int(),
  contradicted: z.number().int(),
  neverUsed: z.number().int(),
  openGaps: z.number().int(),
  /** Questions of the last days that wanted an article, and those that no article answered. */
  retrieval: z.object({
    days: z.number().int(),
    searches: z.number().int(),
    failures: z.number().int(),
    share: z.number(),
    /** The share is above the limit, over enough questions to say so. */
    alert: z.boolean(),
    limit: z.number(),
  }),
  staleAfterDays: z.number().int(),
});

export type KnowledgeHealth = z.infer<typeof knowledgeHealth>;

export const suggestionView = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  /** By a model, or put together from people's own sentences. */
  draftedBy: z.enum(['model', 'words']),
  /** Replies of people that it rests on. */
  replies: z.number().int(),
});

export const gapView = z.object({
  id: z.string(),
  topic: z.string(),
  language: z.string(),
  questions: z.number().int(),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
  examples: z.array(z.object({ question: z.string(), conversationId: z.string(), at: z.iso.datetime() })),
  /** Replies that people wrote in those tickets: what an article can be drafted from. */
  replies: z.number().int(),
  suggestion: suggestionView.optional(),
});

export type GapView = z.infer<typeof gapView>;

export const gapList = z.object({ gaps: z.array(gapView) });
export type GapList = z.infer<typeof gapList>;

export const decideSuggestionRequest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('approve'),
    title: z.string().trim().min(1, 'is empty').max(200),
    body: z.string().trim().min(1, 'is empty').max(100_000),
  }),
  z.object({ kind: z.literal('discard') }),
]);

export type DecideSuggestionRequest = z.input<typeof decideSuggestionRequest>;
