import type { Command } from 'commander';
import { attackItems } from '#evals/attacks/attack-items.ts';
import { readAttacks } from '#evals/attacks/read-attacks.ts';
import { playSuite, type Suite } from './play-suite.ts';
import { type SuiteOptions, withSuiteOptions } from './run-options.ts';

const attacks: Suite = {
  name: 'attacks',
  async items(trial, now) {
    const read = await readAttacks(trial.folder);
    return { items: attackItems(read.attacks, trial, now), unread: unreadOf(read.faults) };
  },
};

/** What could not be read, as errors of the run. */
export function unreadOf(faults: readonly { file: string; line?: number; problem: string; mend: string }[]) {
  return faults.map(({ file, line, problem, mend }) => {
    const at = `${file}:${line ?? 1}`;
    return { id: at, at, problem: `${problem} — ${mend}` };
  });
}

/** `handrail evals attacks [filter]`: the adversarial pack, scored by family. */
export function addAttacks(evals: Command): void {
  const command = evals
    .command('attacks')
    .description('what an attacker may try: each attack with a check in code, a score for each family')
    .argument('[filter]', 'only attacks whose id, tag, family or file fits');
  withSuiteOptions(command).action((filter: string | undefined, options: SuiteOptions) =>
    playSuite(attacks, filter, options),
  );
}
