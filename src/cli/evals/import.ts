import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { importCases } from '#evals/golden/import-cases.ts';
import { readGolden } from '#evals/golden/read-golden.ts';
import { configure } from '../configure.ts';
import { fail } from '../fail.ts';

/** `handrail evals import FILE`: golden cases from a CSV or a folder, redacted, into a file of the desk. */
export function addImport(evals: Command): void {
  evals
    .command('import')
    .description('take golden cases from a CSV file or a folder of conversations')
    .argument('<place>', 'CSV with the columns message, id, customer, outcome, must, … or a folder of .txt and .md')
    .option('--desk <folder>', 'the desk; HANDRAIL_DESK or desks/acme without it')
    .option('--into <file>', 'file in the desk’s evals', 'imported.yaml')
    .action(async (place: string, options: { desk?: string; into: string }) => {
      const { config } = configure();
      try {
        await takeIn(path.resolve(place), options.desk ? path.resolve(options.desk) : config.deskDir, options.into);
      } catch (fault) {
        fail(fault);
      }
    });
}

async function takeIn(place: string, desk: string, into: string): Promise<void> {
  const { cases, faults } = await importCases(place);
  const known = new Set((await readGolden(desk)).cases.map(({ id }) => id));
  const fresh = cases.filter(({ value }) => !known.has(String(value.id)));
  for (const { file, line, problem, mend } of faults) console.error(`${file}:${line ?? 1}  ${problem} — ${mend}`);
  for (const { value, file, line } of cases.filter((one) => !fresh.includes(one)))
    console.error(`${file}:${line}  case \`${String(value.id)}\` is there already and was left out`);
  const target = path.join(desk, 'evals', into);
  if (fresh.length > 0) {
    const lines = stringify(
      fresh.map(({ value }) => value),
      { lineWidth: 120 },
    ).replaceAll(/^(?=.)/gm, '  ');
    await mkdir(path.dirname(target), { recursive: true });
    const before = await readFile(target, 'utf8').catch(() => undefined);
    if (before === undefined) await writeFile(target, `cases:\n${lines}`);
    else await appendFile(target, lines);
  }
  console.log(`${fresh.length} cases added to ${path.relative(process.cwd(), target)}, ${faults.length} faults.`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
