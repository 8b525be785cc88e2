import type { Command } from 'commander';
import { addAttacks } from './attacks.ts';
import { addBisect } from './bisect.ts';
import { addGolden, goldenCommand } from './golden.ts';
import { addImport } from './import.ts';
import { addJudge } from './judge.ts';
import { addReadiness } from './readiness.ts';
import { addReplay } from './replay.ts';
import { addRetrieval } from './retrieval.ts';
import { withSuiteOptions } from './run-options.ts';
import { addScenarios } from './scenarios.ts';
import { addSchema } from './schema.ts';
import { addShadow } from './shadow.ts';

/**
 * `handrail evals`: the golden set, and a subcommand for each other way to try a desk. Each stands
 * in a file of its own that adds it.
 */
export function addEvals(program: Command): void {
  // Options behind a subcommand are its own; both levels must know it.
  const evals = program
    .enablePositionalOptions()
    .command('evals')
    .description('try the desk: golden cases, attacks, simulated customers, comparisons')
    .argument('[filter]', 'only cases whose id, tag, intent or file fits')
    .enablePositionalOptions();
  withSuiteOptions(evals).action(goldenCommand);
  addGolden(evals);
  addAttacks(evals);
  addScenarios(evals);
  addBisect(evals);
  addImport(evals);
  addSchema(evals);
  addJudge(evals);
  addReplay(evals);
  addShadow(evals);
  addReadiness(evals);
  addRetrieval(evals);
}
