import { sql } from 'kysely';
import type { Article } from '#domain/article.ts';
import type { Tx } from '../database/database.ts';
import { splitArticle } from './split-article.ts';

/** Rows of one insert; more would pass the limit of parameters. */
const batch = 500;

/** Stores an article with its passages; its revision grows, so that every process reads it anew. */
export async function writeArticle(tx: Tx, source: string, article: Article, ref?: string): Promise<void> {
  const row = {
    id: article.id,
    source,
    title: article.title,
    body: article.body,
    url: article.url ?? null,
    product_area: article.productArea ?? null,
    audience: article.audience,
    language: article.language,
    owner: article.owner ?? null,
    content_hash: article.contentHash,
    last_reviewed_at: article.lastReviewedAt ?? null,
    updated_at: article.updatedAt ?? null,
    imported_at: new Date(),
    retired_at: null,
    source_ref: ref ?? null,
  };
  await tx
    .insertInto('articles')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ ...row, revision: sql<number>`articles.revision + 1` }),
    )
    .execute();
  await tx.deleteFrom('passages').where('article_id', '=', article.id).execute();
  const passages = splitArticle(article).map(({ passage }, position) => ({
    id: passage.id,
    article_id: article.id,
    position,
    heading_path: passage.headingPath,
    body: passage.text,
  }));
  for (let from = 0; from < passages.length; from += batch)
    await tx
      .insertInto('passages')
      .values(passages.slice(from, from + batch))
      .execute();
}

/** Takes articles out of the search; their rows stay, because old answers cite them. */
export async function retireArticles(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable('articles')
    .set({ retired_at: new Date(), revision: sql<number>`revision + 1` })
    .where('id', '=', (eb) => eb.fn.any(eb.val([...ids])))
    .execute();
}
