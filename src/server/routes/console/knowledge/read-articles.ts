import { articlesChannel } from '#adapters/database/notify.ts';
import { confirmArticle, settleConflict } from '#adapters/database/reads/article-health.ts';
import { shelvedArticles } from '#adapters/database/reads/article-shelf.ts';
import { splitArticle } from '#adapters/knowledge/split-article.ts';
import { storedArticle } from '#adapters/knowledge/stored-articles.ts';
import { AppError } from '#domain/errors.ts';
import type { ArticleList } from '#wire/console/knowledge.ts';
import { audit } from '../../../auth/audit.ts';
import type { Context } from '../../../context.ts';
import { articleStanding } from '../../../knowledge/article-standing.ts';
import { presentArticle, presentArticleRow, presentPassage } from '../../../present/article.ts';
import { type ConsoleRouter, idOf } from '../console-router.ts';

/** Articles as they are answered from, and what is said of them. */
export function articleRoutes(router: ConsoleRouter, context: Context): void {
  const { desk, database, ports } = context;

  router.on('GET /knowledge/articles', async (c) => {
    const [articles, standing] = await Promise.all([
      shelvedArticles(database.kysely),
      articleStanding(database.kysely),
    ]);
    const now = ports.clock.now();
    const body: ArticleList = {
      articles: articles.map((article) => presentArticleRow(article, standing, desk, now)),
      staleAfterDays: desk.knowledge.staleAfterDays,
    };
    return c.json(body);
  });

  router.on('GET /knowledge/articles/:id', async (c) => {
    const id = idOf(c);
    const [article, [shelved], standing] = await Promise.all([
      storedArticle(database.kysely, id),
      shelvedArticles(database.kysely, id),
      articleStanding(database.kysely),
    ]);
    if (!article || !shelved) throw new AppError('not_found', 'There is no such article.');
    const row = presentArticleRow(shelved, standing, desk, ports.clock.now());
    return c.json(presentArticle(article, row, standing, desk));
  });

  router.on('GET /knowledge/passages/:id', async (c) => {
    const id = idOf(c);
    const article = await storedArticle(database.kysely, id.split('#')[0] ?? id);
    const found = article && splitArticle(article).find(({ passage }) => passage.id === id);
    if (!found) throw new AppError('not_found', 'This passage is gone or was rewritten.');
    return c.json(presentPassage(found.passage, desk));
  });

  router.on('POST /knowledge/articles/:id/confirm', async (c) => {
    const id = idOf(c);
    const actor = c.get('actor');
    if (!(await confirmArticle(database.kysely, id, actor.userId, ports.clock.now())))
      throw new AppError('not_found', 'There is no such article.');
    await database.notify(articlesChannel, id);
    await audit(context, actor, 'article-confirmed', id);
    return c.body(null, 204);
  });

  router.on('POST /knowledge/conflicts/:id/settle', async (c) => {
    const id = idOf(c);
    const actor = c.get('actor');
    if (!(await settleConflict(database.kysely, id, actor.userId)))
      throw new AppError('not_found', 'Somebody settled this already.');
    await audit(context, actor, 'article-conflict-settled', id);
    return c.body(null, 204);
  });
}
