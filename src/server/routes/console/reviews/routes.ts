import { reviewAnswer, skipReview } from '#adapters/database/measure/review-answer.ts';
import {
  clearArticle,
  countWaitingReviews,
  type ReviewFilter,
  readCorrectedDrafts,
  readMarkedArticles,
  readReviews,
} from '#adapters/database/measure/review-queue.ts';
import { confirmArticle } from '#adapters/database/reads/article-health.ts';
import { readMemberNames } from '#adapters/database/reads/member-names.ts';
import { setSetting } from '#adapters/database/settings.ts';
import { AppError } from '#domain/errors.ts';
import {
  clearArticleRequest,
  type GoldenCandidateView,
  giveReviewRequest,
  type MarkedArticles,
  type ReviewsPage,
  reviewsQuery,
  samplingRequest,
} from '#wire/console/reviews.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { readSampling, samplingKey } from '../../../measure/sampling.ts';
import {
  goldenYaml,
  presentMarkedArticle,
  presentReview,
  trainingRowOfDraft,
  trainingRowOfReview,
} from '../../../present/review.ts';
import { bodyOf, type ConsoleRouter, idOf, queryOf } from '../console-router.ts';

const shown = 50;
/** Corrections of one export; more would not be read by anyone either. */
const mostExported = 10_000;

const filters: Record<string, Partial<ReviewFilter>> = {
  waiting: { state: 'pending' },
  wrong: { state: 'done', accurate: false },
  right: { state: 'done', accurate: true },
  golden: { golden: true },
};

/** People check answers; what they find becomes marks, golden cases and training rows. */
export function reviewRoutes(router: ConsoleRouter, context: Context): void {
  const { database, desk } = context;
  const { kysely } = database;

  router.on('GET /reviews', async (c) => {
    const { show, intent } = queryOf(c, reviewsQuery);
    const [rows, waiting, names, { share }] = await Promise.all([
      readReviews(kysely, { ...filters[show], intent, limit: shown }),
      countWaitingReviews(kysely),
      readMemberNames(kysely),
      readSampling(kysely),
    ]);
    const body: ReviewsPage = { reviews: rows.map((row) => presentReview(row, desk, names)), waiting, share };
    return c.json(body);
  });

  router.on('POST /messages/:id/review', async (c) => {
    const actor = c.get('actor');
    const messageId = idOf(c);
    const review = await bodyOf(c, giveReviewRequest);
    await reviewAnswer(database, { messageId, userId: actor.userId, review });
    await audit(context, actor, 'answer-reviewed', messageId, { ...review });
    return c.body(null, 204);
  });

  router.on('POST /reviews/:id/skip', async (c) => {
    const actor = c.get('actor');
    await skipReview(database, { reviewId: idOf(c), userId: actor.userId });
    await audit(context, actor, 'review-skipped', idOf(c));
    return c.body(null, 204);
  });

  router.on('POST /reviews/:id/golden', async (c) => {
    const actor = c.get('actor');
    const id = idOf(c);
    const [row] = await readReviews(kysely, { id, state: 'done', limit: 1 });
    if (!row) throw new AppError('not_found', 'Only a reviewed answer can become a golden case.');
    await kysely.updateTable('reviews').set({ golden_at: new Date() }).where('id', '=', id).execute();
    await audit(context, actor, 'golden-case-proposed', id);
    const body: GoldenCandidateView = { yaml: goldenYaml([row]) };
    return c.json(body);
  });

  router.on('GET /reviews/golden', async (c) => {
    const rows = await readReviews(kysely, { golden: true, limit: mostExported });
    c.header('content-type', 'application/yaml; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="candidates.yaml"');
    return c.body(goldenYaml(rows));
  });

  router.on('GET /reviews/export', async (c) => {
    const from = new Date(0);
    const [reviews, drafts] = await Promise.all([
      readReviews(kysely, { state: 'done', accurate: false, limit: mostExported }),
      readCorrectedDrafts(kysely, from, mostExported),
    ]);
    const reviewedDrafts = new Set(reviews.filter((row) => row.correction).map((row) => row.draftId));
    const rows = [
      ...reviews.flatMap((row) => trainingRowOfReview(row) ?? []),
      // A draft that was edited and found wrong stands there once.
      ...drafts.filter((draft) => !reviewedDrafts.has(draft.id)).map(trainingRowOfDraft),
    ];
    await audit(context, c.get('actor'), 'corrections-exported', 'reviews', { rows: rows.length });
    c.header('content-type', 'application/x-ndjson; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="corrections.jsonl"');
    return c.body(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  });

  router.on('GET /reviews/articles', async (c) => {
    const body: MarkedArticles = { articles: (await readMarkedArticles(kysely)).map(presentMarkedArticle) };
    return c.json(body);
  });

  // The id of an article has slashes in it, so it comes in the body.
  router.on('POST /reviews/articles/cleared', async (c) => {
    const actor = c.get('actor');
    const { articleId } = await bodyOf(c, clearArticleRequest);
    await clearArticle(kysely, articleId, actor.userId);
    // Looked at and right: it counts as reviewed, also in the knowledge's own queue.
    await confirmArticle(kysely, articleId, actor.userId, context.ports.clock.now());
    await audit(context, actor, 'article-cleared', articleId);
    return c.body(null, 204);
  });

  router.on('PUT /reviews/sampling', async (c) => {
    const given = await bodyOf(c, samplingRequest);
    await setSetting(kysely, samplingKey, given);
    await audit(context, c.get('actor'), 'review-sampling-set', 'reviews', { ...given });
    return c.body(null, 204);
  });
}
