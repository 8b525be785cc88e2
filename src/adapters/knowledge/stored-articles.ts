import type { Article, Audience } from '#domain/article.ts';
import { audiences } from '#domain/article.ts';
import type { Queries } from '../database/database.ts';

/** Articles of all sources that are searched: everything stored that was not retired, in id order. */
export async function storedArticles(queries: Queries): Promise<Article[]> {
  const rows = await queries.selectFrom('articles').selectAll().where('retired_at', 'is', null).orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    body: row.body,
    url: row.url ?? undefined,
    productArea: row.product_area ?? undefined,
    audience: audienceOf(row.audience),
    language: row.language,
    owner: row.owner ?? undefined,
    contentHash: row.content_hash,
    lastReviewedAt: row.last_reviewed_at ?? undefined,
    updatedAt: row.updated_at ?? undefined,
    source: row.source,
  }));
}

/** A word that this version does not know is the narrowest audience: better unseen than shown. */
function audienceOf(stored: string): Audience {
  return audiences.find((audience) => audience === stored) ?? 'internal';
}
