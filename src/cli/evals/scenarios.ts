import { type Command, Option } from 'commander';
import { readScenarios } from '#evals/simulate/read-scenarios.ts';
import { scenarioItems } from '#evals/simulate/scenario-items.ts';
import { openRetail, retailData } from '#evals/tau-retail/open-retail.ts';
import { retailItems } from '#evals/tau-retail/retail-items.ts';
import { retailTask } from '#evals/tau-retail/retail-task.ts';
import type { ShopData } from '#evals/tau-retail/shop.ts';
import { readTrajectories } from '#evals/tau-retail/trajectories.ts';
import { unreadOf } from './attacks.ts';
import { playSuite, type Suite } from './play-suite.ts';
import { type SuiteOptions, withSuiteOptions } from './run-options.ts';

interface ScenarioOptions extends SuiteOptions {
  customer: 'rules' | 'model';
  pack?: 'tau-retail';
  data?: string;
}

const scenarios = (playedBy: 'rules' | 'model'): Suite => ({
  name: 'scenarios',
  async items(trial, now) {
    const read = await readScenarios(trial.folder);
    return { items: scenarioItems(read.scenarios, trial, now, playedBy), unread: unreadOf(read.faults) };
  },
});

/** The benchmark's shop and customers, from a data folder. */
const tauRetail = (data: string, shop: ShopData, playedBy: 'rules' | 'model'): Suite => ({
  name: 'tau-retail',
  open: (folder, options) => openRetail(folder, shop, options),
  items: async (trial) => ({
    items: retailItems(readTrajectories(data).map(retailTask), trial, shop, playedBy),
    unread: [],
  }),
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
    )
    .addOption(
      new Option('--pack <name>', 'other customers than the desk’s own: the τ-bench shop, from a data folder').choices([
        'tau-retail',
      ]),
    )
    .option('--data <folder>', 'where the data of a pack is: the folder that holds tau-retail');
  withSuiteOptions(command).action(async (filter: string | undefined, options: ScenarioOptions) => {
    if (options.pack === undefined) return await playSuite(scenarios(options.customer), filter, options);
    const shop = retailData(options.data);
    if (typeof shop === 'string') return console.log(shop);
    await playSuite(tauRetail(options.data ?? '', shop, options.customer), filter, options);
  });
}
