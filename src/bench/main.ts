import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { figureTable } from './figure-table.ts';
import type { Bench, BenchOptions } from './figures.ts';

const usage = `npm run bench -- NAME [--data DIR] [--only PART]... [--quick] [--json FILE]

  --data DIR   folder with the public data sets; parts whose set is missing are skipped with a note
  --only PART  run this part only (the first word of its figures); may be repeated
  --folds N    understand only: beside the fixed fifth, means over N of the five fifths, in the notes
  --quick      a subsample, for a first look
  --json FILE  write the result to a file as well as to standard output`;

const here = new URL('.', import.meta.url);

/** Every folder with a `bench.ts` is a benchmark. */
function benches(): string[] {
  return readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/bench.ts`, here)))
    .map((entry) => entry.name)
    .sort();
}

function fail(message: string): never {
  console.error(`${message}\n\n${usage}\n\nNAME is one of: ${benches().join(', ')}`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        only: { type: 'string', multiple: true },
        folds: { type: 'string' },
        quick: { type: 'boolean' },
        json: { type: 'string' },
      },
    });
  } catch (fault) {
    return fail(fault instanceof Error ? fault.message : String(fault));
  }
}

function commit(): string {
  try {
    const root = fileURLToPath(new URL('../../', here));
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}, ${gigabytes} GB, Node ${process.versions.node}`;
}

const { values, positionals } = readArguments();
const name = positionals[0] ?? '';
if (positionals.length > 1) fail(`One benchmark at a time, not ${positionals.join(' and ')}.`);
if (!benches().includes(name)) fail(name === '' ? 'Which benchmark?' : `There is no benchmark named "${name}".`);
if (values.data !== undefined && !existsSync(values.data)) fail(`The data folder ${values.data} is not there.`);

const folds = Number(values.folds ?? 1);
if (!(Number.isInteger(folds) && folds >= 1 && folds <= 5)) fail('--folds takes a number from 1 to 5.');

const options: BenchOptions = { data: values.data, only: values.only ?? [], folds, quick: values.quick ?? false };
const started = performance.now();
const say = (line: string) =>
  console.error(`${((performance.now() - started) / 1000).toFixed(1).padStart(7)} s  ${line}`);
const { default: bench } = (await import(new URL(`${name}/bench.ts`, here).href)) as { default: Bench };
const result = await bench(options, say);
console.error(`\n${figureTable(result)}`);
const report = JSON.stringify({
  bench: name,
  commit: commit(),
  machine: machine(),
  at: new Date().toISOString(),
  figures: result.figures,
  notes: result.notes,
});
if (values.json !== undefined) writeFileSync(values.json, `${report}\n`);
process.stdout.write(`${report}\n`);
