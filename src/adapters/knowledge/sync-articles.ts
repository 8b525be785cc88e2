import type { Article } from '#domain/article.ts';
import type { Database } from '../database/database.ts';
import { articlesChannel, notify } from '../database/notify.ts';
import { isSameArticle, knownArticles } from './compare-article.ts';
import { retireArticles, writeArticle } from './write-article.ts';

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

/**
 * Makes the stored articles of a source what it has now, by content: what did not change is not
 * written. For sources that are read at once, as the desk's folder is; others go through `runSync`.
 * Contract: all or nothing; a second run with the same articles changes nothing.
 */
export async function syncArticles(
  database: Database,
  source: string,
  articles: readonly Article[],
): Promise<SyncReport> {
  return await database.transaction(async (tx) => {
    const report: SyncReport = { added: 0, changed: 0, unchanged: 0, retired: 0, taken: [] };
    const stored = await knownArticles(tx);
    for (const article of articles) {
      const before = stored.get(article.id);
      if (before && before.source !== source) report.taken.push(article.id);
      else if (before && isSameArticle(before, article)) report.unchanged++;
      else {
        await writeArticle(tx, source, article);
        if (before) report.changed++;
        else report.added++;
      }
    }
    const here = new Set(articles.map((article) => article.id));
    const gone = [...stored.values()].filter(
      (row) => row.source === source && row.retired_at === null && !here.has(row.id),
    );
    await retireArticles(
      tx,
      gone.map((row) => row.id),
    );
    report.retired = gone.length;
    if (report.added + report.changed + report.retired > 0) await notify(tx, articlesChannel, source);
    return report;
  });
}
