import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { evalRun } from '#wire/console/evals.ts';
import type { Database } from '../database/database.ts';
import { runFileEnding, runFolder } from './run-files.ts';
import { storeRun } from './store-run.ts';

/**
 * Takes finished runs from the data folder into the database, oldest first, and removes their files.
 * A file that is no run is put aside and named; it does not keep the others.
 */
export async function takeInRuns(
  database: Database,
  dataDir: string,
  warn: (message: string) => void,
): Promise<number> {
  const folder = runFolder(dataDir);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(runFileEnding)).toSorted();
  let taken = 0;
  for (const name of names) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    // Another process took it a moment ago.
    if (text === undefined) continue;
    const run = evalRun.safeParse(parse(text));
    if (!run.success) {
      warn(`${name} is not a run of evals and was put aside as ${name}.bad`);
      await rename(file, `${file}.bad`);
      continue;
    }
    await storeRun(database, run.data);
    await rm(file, { force: true });
    taken += 1;
  }
  return taken;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
