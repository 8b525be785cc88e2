import type { Selectable } from 'kysely';
import type { Article } from '#domain/article.ts';
import type { Queries } from '../database/database.ts';
import type { ArticlesTable } from '../database/schema.ts';

/** Of a stored article what tells whether it changed. */
export type KnownArticle = Pick<
  Selectable<ArticlesTable>,
  | 'id'
  | 'source'
  | 'source_ref'
  | 'title'
  | 'content_hash'
  | 'url'
  | 'product_area'
  | 'audience'
  | 'language'
  | 'owner'
  | 'last_reviewed_at'
  | 'retired_at'
>;

/** All stored articles, without their texts. */
export async function knownArticles(queries: Queries): Promise<Map<string, KnownArticle>> {
  const rows = await queries
    .selectFrom('articles')
    .select([
      'id',
      'source',
      'source_ref',
      'title',
      'content_hash',
      'url',
      'product_area',
      'audience',
      'language',
      'owner',
      'last_reviewed_at',
      'retired_at',
    ])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether the source still says the same: then nothing is written. */
export function isSameArticle(before: KnownArticle, article: Article): boolean {
  return (
    before.retired_at === null &&
    before.content_hash === article.contentHash &&
    before.url === (article.url ?? null) &&
    before.product_area === (article.productArea ?? null) &&
    before.audience === article.audience &&
    before.language === article.language &&
    before.owner === (article.owner ?? null) &&
    before.last_reviewed_at?.getTime() === article.lastReviewedAt?.getTime()
  );
}
