import type { Queries } from '#adapters/database/database.ts';
import { openBlames, openConflicts } from '#adapters/database/reads/article-health.ts';
import { countCitations } from '#adapters/database/reads/cited-articles.ts';
import type { ArticleStanding } from '../present/article.ts';

/** How often articles were cited, blamed and contradicted. */
export async function articleStanding(queries: Queries): Promise<ArticleStanding> {
  const [citations, blames, conflicts] = await Promise.all([
    countCitations(queries),
    openBlames(queries),
    openConflicts(queries),
  ]);
  return { citations, blames, conflicts };
}
