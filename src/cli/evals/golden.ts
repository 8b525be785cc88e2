import type { Command } from 'commander';
import { checkGolden } from '#evals/golden/check-golden.ts';
import { goldenItems } from '#evals/golden/golden-items.ts';
import { readGolden } from '#evals/golden/read-golden.ts';
import { unreadOf } from './attacks.ts';
import { playSuite, type Suite } from './play-suite.ts';
import { type SuiteOptions, withSuiteOptions } from './run-options.ts';

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

/** `handrail evals golden [filter]`: the same by its name, for whoever writes a filter that could be a suite's name. */
export function addGolden(evals: Command): void {
  const command = evals
    .command('golden', { hidden: true })
    .description('the golden set, as without a name')
    .argument('[filter]', 'only cases whose id, tag, intent or file fits');
  withSuiteOptions(command).action(goldenCommand);
}

/** `handrail evals [filter]`: the golden set. */
export async function goldenCommand(filter: string | undefined, options: SuiteOptions): Promise<void> {
  await playSuite(golden, filter, options);
}
