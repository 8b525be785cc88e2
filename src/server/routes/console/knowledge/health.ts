import { shelvedArticles } from '#adapters/database/reads/article-shelf.ts';
import { beginArticle, publishVersion } from '#adapters/knowledge/article-versions.ts';
import { collectGaps } from '#adapters/knowledge/health/collect-gaps.ts';
import { failureLimit, isFailing, retrievalFailures } from '#adapters/knowledge/health/retrieval-failures.ts';
import { AppError } from '#domain/errors.ts';
import { decideSuggestionRequest, type KnowledgeHealth } from '#wire/console/knowledge-health.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { articleStanding } from '../../../knowledge/article-standing.ts';
import { draftSuggestion } from '../../../knowledge/draft-suggestion.ts';
import { readGaps } from '../../../knowledge/read-gaps.ts';
import { isStale } from '../../../present/article.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

const dayMs = 24 * 3_600_000;
/** Days of questions behind the failure rate. */
const failureDays = 7;

/** What is wrong with the knowledge, and the work that mends it. */
export function healthRoutes(router: ConsoleRouter, context: Context): void {
  const { database, desk, ports, embedder } = context;

  router.on('GET /knowledge/health', async (c) => {
    const now = ports.clock.now();
    const since = new Date(now.getTime() - failureDays * dayMs);
    const [articles, standing, failures, gaps] = await Promise.all([
      shelvedArticles(database.kysely),
      articleStanding(database.kysely),
      retrievalFailures(database.kysely, since),
      database.kysely
        .selectFrom('knowledge_gaps')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('state', '=', 'open')
        .executeTakeFirst(),
    ]);
    const body: KnowledgeHealth = {
      articles: articles.length,
      stale: articles.filter(({ lastReviewedAt }) => isStale(lastReviewedAt, desk, now)).length,
      blamed: new Set(standing.blames.map(({ articleId }) => articleId)).size,
      contradicted: new Set(standing.conflicts.flatMap(({ left, right }) => [left.articleId, right.articleId])).size,
      neverUsed: articles.filter(({ id }) => !standing.citations.has(id)).length,
      openGaps: Number(gaps?.count ?? 0),
      retrieval: { days: failureDays, ...failures, alert: isFailing(failures), limit: failureLimit },
      staleAfterDays: desk.knowledge.staleAfterDays,
    };
    return c.json(body);
  });

  router.on('GET /knowledge/gaps', async (c) => {
    // What was asked a minute ago is shown now, not at the next look of the job.
    await collectGaps(database, embedder);
    return c.json({ gaps: await readGaps(database.kysely) });
  });

  router.on('POST /knowledge/gaps/:id/dismiss', async (c) => {
    const id = idOf(c);
    const actor = c.get('actor');
    const row = await database.kysely
      .updateTable('knowledge_gaps')
      .set({ state: 'dismissed', settled_at: ports.clock.now(), settled_by: actor.userId })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .returning('topic')
      .executeTakeFirst();
    if (!row) throw new AppError('not_found', 'Somebody settled this gap already.');
    await audit(context, actor, 'gap-dismissed', id, { topic: row.topic });
    return c.body(null, 204);
  });

  router.on('POST /knowledge/gaps/:id/suggestion', async (c) => {
    await draftSuggestion(context, idOf(c), c.req.raw.signal);
    await audit(context, c.get('actor'), 'suggestion-drafted', idOf(c));
    return c.json({ gaps: await readGaps(database.kysely) }, 201);
  });

  router.on('POST /knowledge/suggestions/:id/decision', async (c) => {
    const id = idOf(c);
    const actor = c.get('actor');
    const decision = await bodyOf(c, decideSuggestionRequest);
    const now = ports.clock.now();
    const decided = await database.kysely
      .updateTable('article_suggestions')
      .set({ state: decision.kind === 'approve' ? 'approved' : 'discarded', decided_at: now, decided_by: actor.userId })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .returning('gap_id')
      .executeTakeFirst();
    if (!decided) throw new AppError('already_decided', 'Somebody decided this already.');
    if (decision.kind === 'approve') {
      const gap = await database.kysely
        .selectFrom('knowledge_gaps')
        .select('language')
        .where('id', '=', decided.gap_id)
        .executeTakeFirstOrThrow();
      const text = { ...decision, language: gap.language, audience: 'public' as const };
      const articleId = await beginArticle(
        database,
        { title: text.title, body: text.body, language: text.language, audience: text.audience },
        actor.userId,
      );
      await publishVersion(database, articleId, 1, now);
      await database.kysely
        .updateTable('article_suggestions')
        .set({ article_id: articleId })
        .where('id', '=', id)
        .execute();
      await database.kysely
        .updateTable('knowledge_gaps')
        .set({ state: 'answered', article_id: articleId, settled_at: now, settled_by: actor.userId })
        .where('id', '=', decided.gap_id)
        .execute();
    }
    await audit(context, actor, `suggestion-${decision.kind === 'approve' ? 'approved' : 'discarded'}`, id);
    return c.json({ gaps: await readGaps(database.kysely) });
  });
}
