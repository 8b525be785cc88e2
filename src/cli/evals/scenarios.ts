import { type Command, Option } from 'commander';
import { readScenarios } from '#evals/simulate/read-scenarios.ts';
import { scenarioItems } from '#evals/simulate/scenario-items.ts';
import { unreadOf } from './attacks.ts';
import { playSuite, type Suite } from './play-suite.ts';
import { type SuiteOptions, withSuiteOptions } from './run-options.ts';

const scenarios = (playedBy: 'rules' | 'model'): Suite => ({
  name: 'scenarios',
  async items(trial, now) {
    const read = await readScenarios(trial.folder);
    return { items: scenarioItems(read.scenarios, trial, now, playedBy), unread: unreadOf(read.faults) };
  },
});

/** `handrail evals scenarios [filter]`: simulated customers, each with a goal and a way to write. */
export function addScenarios(evals: Command): void {
  const command = evals
    .command('scenarios')
    .description('simulated customers with goals: how it ends, how the world looks, which rules were broken')
    .argument('[filter]', 'only scenarios whose id, tag, persona or file fits')
    .addOption(
      new Option('--customer <kind>', 'who plays the customer: rules, or a model of the desk')
        .choices(['rules', 'model'])
        .default('rules'),
    );
  withSuiteOptions(command).action(
    (filter: string | undefined, options: SuiteOptions & { customer: 'rules' | 'model' }) =>
      playSuite(scenarios(options.customer), filter, options),
  );
}
