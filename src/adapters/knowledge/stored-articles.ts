import type { Selectable } from 'kysely';
import type { Article, Audience } from '#domain/article.ts';
import { audiences } from '#domain/article.ts';
import type { Queries } from '../database/database.ts';
import type { ArticlesTable } from '../database/schema.ts';

/** Articles of all sources that are searched: everything stored that was not retired, in id order. */
export async function storedArticles(queries: Queries, ids?: readonly string[]): Promise<Article[]> {
  let query = queries.selectFrom('articles').selectAll().where('retired_at', 'is', null).orderBy('id');
  if (ids) query = query.where('id', '=', (eb) => eb.fn.any(eb.val([...ids])));
  return (await query.execute()).map(toArticle);
}

/** One article, also a retired one: old answers cite it. */
export async function storedArticle(queries: Queries, id: string): Promise<Article | undefined> {
  const row = await queries.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toArticle(row);
}

/** Revisions of all articles that are searched, by id. */
export async function articleRevisions(queries: Queries): Promise<Map<string, number>> {
  const rows = await queries
    .selectFrom('articles')
    .select(['id', 'revision'])
    .where('retired_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, revision }) => [id, Number(revision)]));
}

function toArticle(row: Selectable<ArticlesTable>): Article {
  return {
    id: row.id,
    title: row.title,
    body: row.body,
    url: row.url ?? undefined,
    productArea: row.product_area ?? undefined,
    audience: audienceOf(row.audience),
    language: row.language,
    owner: row.owner ?? undefined,
    contentHash: row.content_hash,
    lastReviewedAt: newest(row.last_reviewed_at, row.confirmed_at),
    updatedAt: row.updated_at ?? undefined,
    source: row.source,
  };
}

/** Reviewed is what the source says, or what somebody said in the console since. */
function newest(reviewed: Date | null, confirmed: Date | null): Date | undefined {
  if (reviewed && confirmed) return reviewed > confirmed ? reviewed : confirmed;
  return reviewed ?? confirmed ?? undefined;
}

/** A word that this version does not know is the narrowest audience: better unseen than shown. */
function audienceOf(stored: string): Audience {
  return audiences.find((audience) => audience === stored) ?? 'internal';
}
