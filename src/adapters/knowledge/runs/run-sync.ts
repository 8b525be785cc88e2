import type { Database } from '#adapters/database/database.ts';
import { articlesChannel, notify } from '#adapters/database/notify.ts';
import type { Article } from '#domain/article.ts';
import { isSameArticle, type KnownArticle, knownArticles } from '../compare-article.ts';
import { SourceFault, type SourceItem, type SourceReader } from '../sources/source-item.ts';
import { type SourceDefaults, toArticle } from '../sources/to-article.ts';
import { retireArticles, writeArticle } from '../write-article.ts';
import { finishRun, type RunFault, type RunProgress, reportProgress } from './run-store.ts';

export interface SyncSource {
  id: string;
  defaults: SourceDefaults;
  read: SourceReader;
}

/** Articles written in one transaction: answers see them a batch at a time. */
const batch = 20;
/** Pauses between two writes of progress. */
const progressMs = 500;
/** More faults than these are counted, not listed. */
const mostFaults = 500;

/**
 * Makes the stored articles of a source what it has now, while it is read. What did not change is
 * not written; what has gone is retired, unless the source could not be looked at as a whole.
 * Contract: whatever the source does, the run ends `done`, `failed` or `cancelled`; never rejects
 * but for the database.
 */
export async function runSync(
  database: Database,
  runId: string,
  source: SyncSource,
  stopping: AbortSignal,
): Promise<void> {
  const sync = new Sync(database, runId, source);
  const cancel = new AbortController();
  const signal = AbortSignal.any([cancel.signal, stopping]);
  // Also while the source is slow: silence would mean that this process has ended.
  const alive = setInterval(() => void sync.report().then((goOn) => goOn || cancel.abort()), progressMs * 4);
  alive.unref();
  try {
    await sync.begin();
    for await (const item of source.read(signal)) {
      await sync.take(item);
      if (!(await sync.reportSometimes())) cancel.abort();
      signal.throwIfAborted();
    }
    await sync.end();
  } catch (fault) {
    await sync.flush();
    // Left as it is: another process takes it up.
    if (stopping.aborted) return;
    if (cancel.signal.aborted) await sync.finish('cancelled');
    else await sync.finish('failed', inWords(fault));
  } finally {
    clearInterval(alive);
  }
}

function inWords(fault: unknown): string {
  if (fault instanceof SourceFault) return `${fault.message} ${fault.mend}`;
  return `Something went wrong: ${fault instanceof Error ? fault.message : String(fault)}`;
}

/** One run at work. */
class Sync {
  readonly #database: Database;
  readonly #runId: string;
  readonly #source: SyncSource;
  readonly #progress: RunProgress = { seen: 0, added: 0, changed: 0, unchanged: 0, retired: 0 };
  readonly #faults: RunFault[] = [];
  #unlisted = 0;
  #stored = new Map<string, KnownArticle>();
  /** Articles of this source that the run saw, or may not judge. */
  readonly #here = new Set<string>();
  /** What each id was called at the source. */
  readonly #refs = new Map<string, { ref: string; hash: string }>();
  #waiting: { article: Article; ref: string }[] = [];
  #complete = true;
  #reportedAt = 0;

  constructor(database: Database, runId: string, source: SyncSource) {
    this.#database = database;
    this.#runId = runId;
    this.#source = source;
  }

  async begin(): Promise<void> {
    this.#stored = await knownArticles(this.#database.kysely);
  }

  async take(item: SourceItem): Promise<void> {
    if (item.kind === 'total') this.#progress.total = item.total;
    else if (item.kind === 'incomplete') this.#complete = false;
    else if (item.kind === 'fault') this.#fault(item);
    else await this.#article(item);
  }

  #fault({ item, problem, mend, ref }: Extract<SourceItem, { kind: 'fault' }>): void {
    if (this.#faults.length < mostFaults) this.#faults.push({ item, problem, mend });
    else this.#unlisted++;
    // The article that it was stays: a broken file is no reason to forget what it said.
    if (ref !== undefined)
      for (const row of this.#stored.values())
        if (row.source === this.#source.id && (row.source_ref === ref || row.source_ref?.startsWith(`${ref}/`)))
          this.#here.add(row.id);
  }

  async #article({ ref, article: found }: Extract<SourceItem, { kind: 'article' }>): Promise<void> {
    const article = toArticle(this.#source.id, ref, found, this.#source.defaults);
    const twin = this.#refs.get(article.id);
    if (twin) {
      // Pages of an API shift while they are read: the same article twice is nothing to mend.
      if (twin.ref === ref && twin.hash === article.contentHash) return;
      const problem = `has the id \`${article.id}\` as ${twin.ref} has`;
      return this.#fault({ kind: 'fault', item: ref, problem, mend: 'Rename one of them; the first one was taken.' });
    }
    this.#progress.seen++;
    const declared = found.language ?? this.#source.defaults.language ?? 'en';
    if (article.language !== declared) {
      const problem = `is not written in the language it is said to be (${declared}); taken as ${article.language}`;
      this.#fault({ kind: 'fault', item: ref, problem, mend: 'Set its language at the source.' });
    }
    const before = this.#stored.get(article.id);
    if (before && before.source !== this.#source.id) {
      const problem = `has an id that the source \`${before.source}\` uses`;
      return this.#fault({ kind: 'fault', item: ref, problem, mend: 'Rename the source or the article.' });
    }
    this.#refs.set(article.id, { ref, hash: article.contentHash });
    this.#here.add(article.id);
    if (before && isSameArticle(before, article)) {
      this.#progress.unchanged++;
      return;
    }
    if (before) this.#progress.changed++;
    else this.#progress.added++;
    this.#waiting.push({ article, ref });
    if (this.#waiting.length >= batch) await this.flush();
  }

  /** Stores what waits and tells all processes. */
  async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 0) return;
    await this.#database.transaction(async (tx) => {
      for (const { article, ref } of waiting) await writeArticle(tx, this.#source.id, article, ref);
      await notify(tx, articlesChannel, this.#source.id);
    });
  }

  async end(): Promise<void> {
    await this.flush();
    const own = [...this.#stored.values()].filter((row) => row.source === this.#source.id && row.retired_at === null);
    const gone = own.filter((row) => !this.#here.has(row.id));
    // A source that suddenly has nothing is more often broken than empty.
    if (gone.length > 1 && gone.length === own.length && this.#progress.seen === 0)
      return await this.finish('failed', `The source has none of its ${own.length} articles now; nothing was retired.`);
    if (this.#complete && gone.length > 0) {
      await this.#database.transaction(async (tx) => {
        await retireArticles(
          tx,
          gone.map((row) => row.id),
        );
        await notify(tx, articlesChannel, this.#source.id);
      });
      this.#progress.retired = gone.length;
    }
    await this.finish('done');
  }

  async reportSometimes(): Promise<boolean> {
    if (Date.now() - this.#reportedAt < progressMs) return true;
    return await this.report();
  }

  async report(): Promise<boolean> {
    this.#reportedAt = Date.now();
    return await reportProgress(this.#database.kysely, this.#runId, this.#progress);
  }

  async finish(state: 'done' | 'failed' | 'cancelled', fault?: string): Promise<void> {
    const mend = 'Mend those above first.';
    const rest = this.#unlisted ? [{ item: `${this.#unlisted} more`, problem: 'are not listed', mend }] : [];
    await finishRun(this.#database, this.#runId, state, this.#progress, [...this.#faults, ...rest], fault);
  }
}
