import { countCitations } from '#adapters/database/reads/cited-articles.ts';
import { AppError } from '#domain/errors.ts';
import { type ArticleList, type SearchView, searchRequest } from '#wire/console/knowledge.ts';
import type { Context } from '../../../context.ts';
import { presentArticle, presentArticleRow, presentPassage, Shelf } from '../../../present/article.ts';
import { visibleText } from '../../../present/visible-text.ts';
import { bodyOf, type ConsoleRouter, idOf } from '../console-router.ts';

/** What the AI answers from: articles, their passages, and a search that shows its scores. */
export function knowledgeRoutes(router: ConsoleRouter, context: Context): void {
  const shelf = new Shelf(context.articles);
  const { desk } = context;

  router.on('GET /knowledge/articles', async (c) => {
    const citations = await countCitations(context.database.kysely);
    const now = context.ports.clock.now();
    const body: ArticleList = {
      articles: shelf.articles.map((article) =>
        presentArticleRow(article, shelf, desk, citations.get(article.id) ?? 0, now),
      ),
      staleAfterDays: desk.knowledge.staleAfterDays,
    };
    return c.json(body);
  });

  router.on('GET /knowledge/articles/:id', async (c) => {
    const article = shelf.article(idOf(c));
    if (!article) throw new AppError('not_found', 'There is no such article.');
    const citations = await countCitations(context.database.kysely);
    const row = presentArticleRow(article, shelf, desk, citations.get(article.id) ?? 0, context.ports.clock.now());
    return c.json(presentArticle(article, row, desk));
  });

  router.on('GET /knowledge/passages/:id', (c) => {
    const passage = shelf.passage(idOf(c));
    if (!passage) throw new AppError('not_found', 'This passage is gone or was rewritten.');
    return c.json(presentPassage(passage, desk));
  });

  router.on('POST /knowledge/search', async (c) => {
    const asked = await bodyOf(c, searchRequest);
    const started = performance.now();
    const found = await context.ports.knowledge.search({
      query: asked.query,
      language: asked.language ?? desk.languages[0] ?? 'en',
      productArea: asked.productArea,
      audience: asked.audience,
      limit: 8,
    });
    const body: SearchView = {
      answerable: found.answerable,
      relevance: found.relevance,
      milliseconds: performance.now() - started,
      passages: found.passages.map((passage) => ({
        id: passage.id,
        articleId: passage.articleId,
        title: passage.articleTitle,
        headingPath: passage.headingPath,
        text: visibleText(passage.text).slice(0, 600),
        score: passage.score,
        relevance: passage.relevance,
        dense: passage.scores.dense,
        lexical: passage.scores.lexical,
      })),
    };
    return c.json(body);
  });
}
