import type { Corrections, LearningComprehension } from '#adapters/comprehension/comprehension.ts';
import { learnedSignals } from '#adapters/comprehension/signals/signal-examples.ts';
import type { Queries } from '#adapters/database/database.ts';
import { readReadingCorrections } from '#adapters/database/reading-corrections.ts';

/** All that reviewers said of readings, as the classifiers learn it. */
export async function correctionsOf(queries: Queries): Promise<Corrections> {
  const given = await readReadingCorrections(queries);
  return {
    intents: given.map(({ text, intent }) => ({ text, intent })),
    signals: given.flatMap(({ text, signals }) =>
      learnedSignals.flatMap((signal) => {
        const present = signals[signal];
        return present === undefined ? [] : [{ text, signal, present }];
      }),
    ),
  };
}

/**
 * Gives a function that has the classifiers learn what reviewers said since. Calls while it is at
 * work are served together by one more round. Other processes learn at their next start.
 * @param read Gives all corrections there are, see `correctionsOf`.
 * @param failed Told when a round fails; the readings stay as they were.
 */
export function createRelearn(
  read: () => Promise<Corrections>,
  comprehension: Pick<LearningComprehension, 'learn'>,
  failed: (fault: unknown) => void,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const round = async () => {
    try {
      await comprehension.learn(await read());
    } catch (fault) {
      failed(fault);
    }
  };
  return () => {
    if (!running) {
      running = round().finally(() => {
        running = undefined;
      });
      return running;
    }
    next ??= running.then(() => {
      next = undefined;
      running = round().finally(() => {
        running = undefined;
      });
      return running;
    });
    return next;
  };
}
