import type { Database } from '../database/database.ts';
import { articlesChannel } from '../database/notify.ts';
import type { IndexedKnowledge } from './create-knowledge.ts';
import { articleRevisions, storedArticles } from './stored-articles.ts';

export interface FollowedArticles extends AsyncDisposable {
  /** Looks now; resolves when the index holds what the database does. */
  refresh(): Promise<void>;
}

/** Articles read at once: a big sync does not fill the memory with texts. */
const batch = 200;
/** Notifications come in bursts; the articles are read once for all of them. */
const gatherMs = 50;

/**
 * Keeps the index of this process at what the database holds. Any process that changes articles
 * notifies; revisions say which to read, so nothing depends on the order in which changes arrive.
 */
export async function followArticles(
  database: Database,
  knowledge: Pick<IndexedKnowledge, 'change'>,
  warn: (message: string, fault: unknown) => void,
): Promise<FollowedArticles> {
  let known = new Map<string, number>();
  let work: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const look = async () => {
    const stored = await articleRevisions(database.kysely);
    const drop = [...known.keys()].filter((id) => !stored.has(id));
    const wanted = [...stored].filter(([id, revision]) => known.get(id) !== revision).map(([id]) => id);
    if (drop.length) await knowledge.change({ put: [], drop });
    for (let from = 0; from < wanted.length; from += batch) {
      const ids = wanted.slice(from, from + batch);
      await knowledge.change({ put: await storedArticles(database.kysely, ids), drop: [] });
    }
    known = stored;
  };
  const refresh = () => {
    const next = work.then(look);
    work = next.catch(() => {});
    return next;
  };
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      refresh().catch((fault) => warn('articles could not be read anew', fault));
    }, gatherMs);
  };

  const unlisten = await database.listen(articlesChannel, soon, soon);
  await refresh();
  return {
    refresh,
    async [Symbol.asyncDispose]() {
      clearTimeout(timer);
      await unlisten();
      await work;
    },
  };
}
