import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runFileEnding, runFolder } from '#adapters/eval-runs/run-files.ts';
import type { Config } from '#server/config/config.ts';
import type { EvalRun } from '#wire/console/evals.ts';

/**
 * Leaves the run where the server takes it into its database: the embedded one can be open in one
 * process only, and a run must be kept while a server serves.
 */
export async function keepRun(run: EvalRun, config: Config): Promise<void> {
  const folder = runFolder(config.dataDir);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${run.id}${runFileEnding}`);
  await writeFile(`${file}.part`, JSON.stringify(run));
  await rename(`${file}.part`, file);
}
