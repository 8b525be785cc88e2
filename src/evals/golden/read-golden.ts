import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DeskFault } from '#adapters/desk/desk-faults.ts';
import { type GoldenCase, goldenCaseSchema } from './golden-case.ts';
import { readCases } from './read-cases.ts';

/** A case with where it is written. */
export interface LocatedCase extends GoldenCase {
  file: string;
  line: number;
}

export interface ReadGolden {
  cases: LocatedCase[];
  /** Cases with a fault are left out, the others are there. */
  faults: DeskFault[];
}

/** Reads every `evals/*.yaml` of a desk. A desk without any has no cases. */
export async function readGolden(folder: string): Promise<ReadGolden> {
  const read = (await readYamlFiles(folder, 'evals')).map(({ file, text }) => parseGolden(text, file));
  const cases = read.flatMap((one) => one.cases);
  return { cases, faults: [...read.flatMap((one) => one.faults), ...twins(cases)] };
}

/** Reads one file; `file` is how faults name it. */
export function parseGolden(text: string, file: string): ReadGolden {
  const { cases, faults } = readCases(text, file, 'cases', goldenCaseSchema);
  return { cases, faults };
}

/** YAML files of a folder of the desk, in order; none when the folder is not there. */
export async function readYamlFiles(folder: string, under: string): Promise<{ file: string; text: string }[]> {
  const names = await readdir(path.join(folder, under)).catch(() => []);
  const files = names.filter((name) => /\.ya?ml$/.test(name)).toSorted();
  return Promise.all(
    files.map(async (name) => ({
      file: `${under}/${name}`,
      text: await readFile(path.join(folder, under, name), 'utf8'),
    })),
  );
}

/** Two cases of one id are a fault: results could not be told apart. */
export function twins(cases: readonly { id: string; file: string; line: number }[]): DeskFault[] {
  const first = new Map<string, { file: string; line: number }>();
  return cases.flatMap((one): DeskFault[] => {
    const before = first.get(one.id);
    if (!before) {
      first.set(one.id, one);
      return [];
    }
    const problem = `the case \`${one.id}\` is there already, in ${before.file}:${before.line}`;
    return [{ file: one.file, line: one.line, problem, mend: 'Rename one of them.' }];
  });
}
