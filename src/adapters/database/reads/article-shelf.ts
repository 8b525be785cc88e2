import { sql } from 'kysely';
import type { Queries } from '../database.ts';

/** An article in a list, without its text. */
export interface ShelvedArticle {
  id: string;
  title: string;
  source: string;
  url?: string;
  productArea?: string;
  audience: string;
  language: string;
  owner?: string;
  lastReviewedAt?: Date;
  passages: number;
  retired: boolean;
}

/** Articles that are searched, or one of any, by title. */
export async function shelvedArticles(queries: Queries, only?: string): Promise<ShelvedArticle[]> {
  const wanted = only === undefined ? sql`a.retired_at is null` : sql`a.id = ${only}`;
  const { rows } = await sql<{
    id: string;
    title: string;
    source: string;
    url: string | null;
    product_area: string | null;
    audience: string;
    language: string;
    owner: string | null;
    reviewed_at: Date | null;
    passages: number;
    retired: boolean;
  }>`
    select a.id, a.title, a.source, a.url, a.product_area, a.audience, a.language, a.owner,
      greatest(a.last_reviewed_at, a.confirmed_at) as reviewed_at, coalesce(p.passages, 0)::int as passages,
      a.retired_at is not null as retired
    from articles a
    left join (select article_id, count(*) as passages from passages group by 1) p on p.article_id = a.id
    where ${wanted}
    order by lower(a.title), a.id`.execute(queries);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    source: row.source,
    url: row.url ?? undefined,
    productArea: row.product_area ?? undefined,
    audience: row.audience,
    language: row.language,
    owner: row.owner ?? undefined,
    lastReviewedAt: row.reviewed_at ? new Date(row.reviewed_at) : undefined,
    passages: row.passages,
    retired: row.retired,
  }));
}
