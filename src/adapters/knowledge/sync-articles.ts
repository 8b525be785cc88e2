import type { Article } from '#domain/article.ts';
import type { Database, Tx } from '../database/database.ts';
import { splitArticle } from './split-article.ts';

/** What a sync did to the stored articles of one source. */
export interface SyncReport {
  added: number;
  changed: number;
  unchanged: number;
  /** Gone at the source: kept, because old answers cite them, and no longer searched. */
  retired: number;
  /** Ids that another source has already; the first one stays. */
  taken: string[];
}

/** Rows of one insert; more would pass the limit of parameters. */
const batch = 500;

/**
 * Makes the stored articles of a source what it has now, by content: what did not change is not
 * written. Contract: all or nothing; a second run with the same articles changes nothing.
 */
export async function syncArticles(
  database: Database,
  source: string,
  articles: readonly Article[],
): Promise<SyncReport> {
  return await database.transaction(async (tx) => {
    const report: SyncReport = { added: 0, changed: 0, unchanged: 0, retired: 0, taken: [] };
    const rows = await tx
      .selectFrom('articles')
      .select([
        'id',
        'source',
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
    const stored = new Map(rows.map((row) => [row.id, row]));
    for (const article of articles) {
      const before = stored.get(article.id);
      if (before && before.source !== source) {
        report.taken.push(article.id);
        continue;
      }
      const isSame =
        before !== undefined &&
        before.retired_at === null &&
        before.content_hash === article.contentHash &&
        before.url === (article.url ?? null) &&
        before.product_area === (article.productArea ?? null) &&
        before.audience === article.audience &&
        before.language === article.language &&
        before.owner === (article.owner ?? null) &&
        before.last_reviewed_at?.getTime() === article.lastReviewedAt?.getTime();
      if (isSame) {
        report.unchanged++;
        continue;
      }
      await write(tx, source, article);
      if (before) report.changed++;
      else report.added++;
    }
    const here = new Set(articles.map((article) => article.id));
    const gone = rows.filter((row) => row.source === source && row.retired_at === null && !here.has(row.id));
    if (gone.length) {
      const ids = gone.map((row) => row.id);
      await tx
        .updateTable('articles')
        .set({ retired_at: new Date() })
        .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
        .execute();
      report.retired = gone.length;
    }
    return report;
  });
}

async function write(tx: Tx, source: string, article: Article): Promise<void> {
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
  };
  await tx
    .insertInto('articles')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
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
