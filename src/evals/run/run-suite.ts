import { setImmediate } from 'node:timers/promises';
import type { EvalCase, EvalRun, EvalRunHead } from '#wire/console/evals.ts';
import { figuresByGroup, spentOn, summariseRun } from '../measure/summarise-run.ts';
import type { EvalItem, UnreadItem } from './eval-item.ts';
import { errorCase, type ModelLoan, playItem } from './play-item.ts';

export interface RunOptions {
  head: EvalRunHead;
  items: readonly EvalItem[];
  unread: readonly UnreadItem[];
  /** The model for one play of one item; throws when there is none, which makes the case an error. */
  modelOf(item: EvalItem, attempt: number): Promise<ModelLoan>;
  /** Cases played at once. */
  parallel: number;
  /** US dollars and seconds after which no further case is begun. */
  maxCost?: number;
  maxSeconds?: number;
  /** Cases of the same run that were played before it was stopped. */
  done?: readonly EvalCase[];
  /** Told each case as it ends, in the order they end. */
  onCase?(one: EvalCase, progress: { done: number; of: number }): Promise<void> | void;
  signal: AbortSignal;
}

/**
 * Plays every item as often as asked, some at once. Cases come back in the order of the items.
 * Contract: rejects only when `onCase` does or the signal is aborted; what a limit left out is an
 * error of its case.
 */
export async function runSuite(options: RunOptions): Promise<EvalRun> {
  const { head, items, signal } = options;
  const started = performance.now();
  const known = new Map((options.done ?? []).map((one) => [keyOf(one.id, one.attempt), one]));
  const plays = items.flatMap((item) =>
    Array.from({ length: head.repeats }, (_, index) => ({ item, attempt: index + 1 })),
  );
  const cases = new Map<string, EvalCase>();
  let spent = 0;
  let ended = 0;
  const end = async (one: EvalCase) => {
    cases.set(keyOf(one.id, one.attempt), one);
    spent += spentOn(one);
    ended += 1;
    await options.onCase?.(one, { done: ended, of: plays.length });
  };
  const overLimit = (): string | undefined => {
    if (options.maxCost !== undefined && spent >= options.maxCost * 1_000_000)
      return `not played: the cost limit of $${options.maxCost} was reached`;
    if (options.maxSeconds !== undefined && performance.now() - started >= options.maxSeconds * 1_000)
      return `not played: the time limit of ${options.maxSeconds} s was reached`;
    return undefined;
  };
  const queue = plays.values();
  const worker = async () => {
    for (const { item, attempt } of queue) {
      signal.throwIfAborted();
      const before = known.get(keyOf(item.id, attempt));
      const limit = before ? undefined : overLimit();
      await end(
        before ?? (limit ? errorCase(item, attempt, limit) : await playItem(item, attempt, options.modelOf, signal)),
      );
      // The embedded model never waits: without this a progress bar would stand still.
      await setImmediate();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.parallel) }, worker));
  const unread = options.unread.map(({ id, at, problem }) =>
    errorCase({ id, tags: [], wanted: [], at, group: 'unread' }, 1, problem),
  );
  const all = [...unread, ...plays.flatMap(({ item, attempt }) => cases.get(keyOf(item.id, attempt)) ?? [])];
  return {
    ...head,
    endedAt: new Date().toISOString(),
    byGroup: figuresByGroup(all),
    summary: summariseRun(all, Math.round((performance.now() - started) / 100) / 10),
    cases: all,
  };
}

const keyOf = (id: string, attempt: number) => `${id} ${attempt}`;
