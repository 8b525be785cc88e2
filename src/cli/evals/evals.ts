import type { Command } from 'commander';
import { goldenCommand } from './golden.ts';
import { addRetrieval } from './retrieval.ts';
import { withSuiteOptions } from './run-options.ts';

/**
 * `handrail evals`: the golden set, and a subcommand for each other way to try a desk. Each stands
 * in a file of its own that adds it.
 */
export function addEvals(program: Command): void {
  const evals = program
    .command('evals')
    .description('try the desk: golden cases, attacks, simulated customers, comparisons')
    .argument('[filter]', 'only cases whose id, tag, intent or file fits');
  withSuiteOptions(evals).action(goldenCommand);
  addRetrieval(evals);
}
