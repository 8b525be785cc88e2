import type { Context } from '../../../context.ts';
import type { ConsoleRouter } from '../console-router.ts';
import { healthRoutes } from './health.ts';
import { articleRoutes } from './read-articles.ts';
import { searchRoute } from './search.ts';
import { sourceRoutes } from './sources.ts';
import { uploadRoutes } from './uploads.ts';
import { writeArticleRoutes } from './write-article.ts';

/** What the AI answers from: articles, where they come from, how well they do, and the search. */
export function knowledgeRoutes(router: ConsoleRouter, context: Context): void {
  articleRoutes(router, context);
  writeArticleRoutes(router, context);
  sourceRoutes(router, context);
  uploadRoutes(router, context);
  healthRoutes(router, context);
  searchRoute(router, context);
}
