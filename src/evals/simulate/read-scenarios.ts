import type { DeskFault } from '#adapters/desk/desk-faults.ts';
import { readCases } from '../golden/read-cases.ts';
import { readYamlFiles, twins } from '../golden/read-golden.ts';
import { type Scenario, scenarioSchema } from './scenario.ts';

/** Reads every `evals/scenarios/*.yaml` of a desk. */
export async function readScenarios(
  folder: string,
): Promise<{ scenarios: (Scenario & { file: string; line: number })[]; faults: DeskFault[] }> {
  const files = await readYamlFiles(folder, 'evals/scenarios');
  const read = files.map(({ file, text }) => readCases(text, file, 'scenarios', scenarioSchema));
  const scenarios = read.flatMap(({ cases }) => cases);
  return { scenarios, faults: [...read.flatMap(({ faults }) => faults), ...twins(scenarios)] };
}
