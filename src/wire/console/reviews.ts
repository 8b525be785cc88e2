import { z } from 'zod';
import { citationView } from '../citation.ts';
import { richText } from '../rich-text.ts';
import { rejectReasons } from './reject-reason.ts';

export const reviewView = z.object({
  id: z.string(),
  state: z.enum(['pending', 'done', 'skipped']),
  /** A draft, or an answer that was sent by itself. */
  kind: z.enum(['draft', 'answer']),
  messageId: z.string().optional(),
  turnId: z.string(),
  ticketNumber: z.number().int(),
  conversationId: z.string(),
  intent: z.string().optional(),
  confidence: z.number().optional(),
  asked: z.array(z.string()),
  answer: richText,
  sentInstead: z.string().optional(),
  citations: z.array(citationView),
  accurate: z.boolean().optional(),
  correction: z.string().optional(),
  reason: z.string().optional(),
  reviewedBy: z.string().optional(),
  reviewedAt: z.iso.datetime().optional(),
  /** It is a candidate for the golden set. */
  golden: z.boolean(),
});
export type ReviewView = z.infer<typeof reviewView>;

export const reviewsQuery = z.object({
  show: z.enum(['waiting', 'wrong', 'right', 'golden']).default('waiting'),
  intent: z.string().max(80).optional(),
});

export const reviewsPage = z.object({
  reviews: z.array(reviewView),
  waiting: z.array(z.object({ intent: z.string(), waiting: z.number().int() })),
  /** Share of automatic answers that is drawn for review, 0 to 1. */
  share: z.number(),
});
export type ReviewsPage = z.infer<typeof reviewsPage>;

export const giveReviewRequest = z.object({
  accurate: z.boolean(),
  correction: z.string().trim().max(2_000).optional(),
  reason: z.enum(rejectReasons).optional(),
});

export const samplingRequest = z.object({ share: z.number().min(0, 'must be at least 0').max(1, 'must be at most 1') });

export const markedArticles = z.object({
  articles: z.array(
    z.object({
      articleId: z.string(),
      title: z.string(),
      marks: z.number().int(),
      notes: z.array(z.string()),
      since: z.iso.datetime(),
    }),
  ),
});
export type MarkedArticles = z.infer<typeof markedArticles>;

/** A candidate as it would stand in the golden set. */
export const goldenCandidateView = z.object({ yaml: z.string() });
export type GoldenCandidateView = z.infer<typeof goldenCandidateView>;

export const clearArticleRequest = z.object({ articleId: z.string().min(1).max(500) });
