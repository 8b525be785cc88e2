import type { Database } from '#adapters/database/open-database.ts';
import { syncArticles } from '#adapters/knowledge/sync-articles.ts';
import type { Article } from '#domain/article.ts';

/** The source of the desk's own folder: `source` of its articles. */
export const deskSource = 'folder';
/** The source of articles written in the console. */
export const consoleSource = 'console';

/** Makes the stored articles of the desk's folder what the folder has, and sees that both own sources are there. */
export async function storeDeskArticles(
  database: Database,
  articles: readonly Article[],
  warn: (message: string) => void,
): Promise<void> {
  await database.kysely
    .insertInto('knowledge_sources')
    .values([
      { id: deskSource, kind: 'desk', name: 'Desk folder', config: '{}' },
      { id: consoleSource, kind: 'console', name: 'Written here', config: '{}' },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { taken } = await syncArticles(database, deskSource, articles);
  for (const id of taken) warn(`The article ${id} of the desk was left out: another source has one of that id.`);
}
