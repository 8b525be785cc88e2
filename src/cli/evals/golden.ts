import { checkGolden } from '#evals/golden/check-golden.ts';
import { goldenItems } from '#evals/golden/golden-items.ts';
import { readGolden } from '#evals/golden/read-golden.ts';
import { unreadOf } from './attacks.ts';
import { playSuite, type Suite } from './play-suite.ts';
import type { SuiteOptions } from './run-options.ts';

const golden: Suite = {
  name: 'golden',
  async items(trial, now) {
    const read = await readGolden(trial.folder);
    const named = checkGolden(
      read.cases,
      trial.desk,
      trial.articles.map(({ id }) => id),
    );
    const faults = [...read.faults, ...named];
    const spoiled = new Set(named.map(({ file, line }) => `${file}:${line}`));
    return {
      items: goldenItems(
        read.cases.filter(({ file, line }) => !spoiled.has(`${file}:${line}`)),
        trial,
        now,
      ),
      unread: unreadOf(faults),
    };
  },
};

/** `handrail evals [filter]`: the golden set. */
export async function goldenCommand(filter: string | undefined, options: SuiteOptions): Promise<void> {
  await playSuite(golden, filter, options);
}
