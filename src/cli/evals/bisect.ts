import path from 'node:path';
import type { Command } from 'commander';
import { type DeskCommit, deskAt, deskCommits } from '#evals/bisect/desk-history.ts';
import { findFirstBad } from '#evals/bisect/find-first-bad.ts';
import { goldenItems, matching } from '#evals/golden/golden-items.ts';
import { type LocatedCase, readGolden } from '#evals/golden/read-golden.ts';
import { modelLender } from '#evals/models/choose-model.ts';
import { openTrial } from '#evals/play/trial.ts';
import { playItem } from '#evals/run/play-item.ts';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';

interface BisectOptions {
  desk?: string;
  good: string;
  bad: string;
}

/** `handrail evals bisect`: which commit of the desk broke a case. */
export function addBisect(evals: Command): void {
  evals
    .command('bisect')
    .description('find the commit of the desk since which cases fail, on the embedded model')
    .argument('<filter>', 'the cases that fail')
    .requiredOption('--good <commit>', 'a commit at which they passed')
    .option('--bad <commit>', 'a commit at which they fail', 'HEAD')
    .option('--desk <folder>', 'the desk, in a git repository; HANDRAIL_DESK or desks/acme without it')
    .action(async (filter: string, options: BisectOptions) => {
      const { config } = configure();
      const folder = options.desk ? path.resolve(options.desk) : config.deskDir;
      try {
        // Today's cases judge every version.
        const cases = matching((await readGolden(folder)).cases, filter);
        if (cases.length === 0) throw new Error(`No case of ${folder} holds “${filter}”.`);
        const cacheDir = path.join(config.dataDir, 'cache');
        const failing = (commit: string) => failingAt(folder, commit, cases, cacheDir);
        const before = await failing(options.good);
        const after = await failing(options.bad);
        if (after.length <= before.length) {
          console.log(
            `Nothing is worse at ${options.bad}: ${after.length} of ${cases.length} fail, ${before.length} at ${options.good}.`,
          );
          process.exit(2);
        }
        const commits = await deskCommits(folder, options.good, options.bad);
        const found = await findFirstBad(commits, async (commit) => {
          const failed = await failing(commit.sha);
          console.error(`${short(commit)}  ${failed.length} of ${cases.length} fail`);
          return failed.length <= before.length;
        });
        if (!found)
          throw new Error('The desk did not change between the two: its cases, the program or the model did.');
        console.log(`First bad: ${short(found)}`);
        for (const id of (await failing(found.sha)).filter((one) => !before.includes(one))) console.log(`  ${id}`);
      } catch (fault) {
        fail(fault);
      }
      process.exit(0);
    });
}

const short = ({ sha, at, subject }: DeskCommit) => `${sha.slice(0, 9)} ${at} ${subject}`;

/** Ids of the cases that do not pass with the desk as it was; all when it could not be opened. */
async function failingAt(folder: string, commit: string, cases: LocatedCase[], cacheDir: string): Promise<string[]> {
  await using desk = await deskAt(folder, commit);
  try {
    await using trial = await openTrial(desk.folder, { cacheDir });
    const now = new Date(trial.desk.evals?.at ?? '2026-11-21T12:00:00Z');
    const modelOf = modelLender({ kind: 'embedded' }, trial.desk);
    const failed: string[] = [];
    for (const item of goldenItems(cases, trial, now)) {
      const played = await playItem(item, 1, modelOf, new AbortController().signal);
      if (played.status !== 'passed') failed.push(item.id);
    }
    return failed;
  } catch (fault) {
    console.error(
      `${commit.slice(0, 9)}  the desk does not open: ${fault instanceof Error ? fault.message : String(fault)}`,
    );
    return cases.map(({ id }) => id);
  }
}
