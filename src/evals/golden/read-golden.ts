import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { DeskFault } from '#adapters/desk/desk-faults.ts';
import { type GoldenCase, goldenCaseSchema } from './golden-case.ts';

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
  const names = await readdir(path.join(folder, 'evals')).catch(() => []);
  const files = names.filter((name) => /\.ya?ml$/.test(name)).toSorted();
  const read = await Promise.all(
    files.map(async (name) => parseGolden(await readFile(path.join(folder, 'evals', name), 'utf8'), `evals/${name}`)),
  );
  const cases = read.flatMap((one) => one.cases);
  const faults = read.flatMap((one) => one.faults);
  for (const [index, one] of cases.entries()) {
    const first = cases.slice(0, index).find((other) => other.id === one.id);
    if (!first) continue;
    const problem = `the case \`${one.id}\` is there already, in ${first.file}:${first.line}`;
    faults.push({ file: one.file, line: one.line, problem, mend: 'Rename one of them.' });
  }
  return { cases, faults };
}

/** Reads one file; `file` is how faults name it. */
export function parseGolden(text: string, file: string): ReadGolden {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line;
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      problem: `is not YAML: ${error.message.split('\n')[0]}`,
      mend: 'Mend the indentation, or quote the text that holds a colon or begins with a sign.',
    }));
    return { cases: [], faults };
  }
  /** Line of the value at the path, or of the nearest thing around it that is there. */
  const lineOf = (where: readonly PropertyKey[]): number => {
    for (let length = where.length; length > 0; length--) {
      const node = document.getIn(where.slice(0, length) as (string | number)[], true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const value: unknown = document.toJS();
  const list = typeof value === 'object' && value !== null ? (value as { cases?: unknown }).cases : undefined;
  if (!Array.isArray(list)) {
    return {
      cases: [],
      faults: [{ file, line: 1, problem: 'has no list of cases', mend: 'Begin it with `cases:` and a list under it.' }],
    };
  }
  const cases: LocatedCase[] = [];
  const faults: DeskFault[] = [];
  for (const [index, one] of list.entries()) {
    const read = goldenCaseSchema.safeParse(one);
    if (read.success) cases.push({ ...read.data, file, line: lineOf(['cases', index]) });
    else faults.push(...read.error.issues.flatMap((issue) => faultsOf(issue, index, one, file, lineOf)));
  }
  return { cases, faults };
}

function faultsOf(
  issue: z.core.$ZodIssue,
  index: number,
  given: unknown,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): DeskFault[] {
  const path = ['cases', index, ...issue.path];
  const id =
    typeof given === 'object' && given !== null && 'id' in given ? `\`${String(given.id)}\`` : `number ${index + 1}`;
  const name = issue.path.map(String).join('.') || 'the case';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...path, key]),
      problem: `case ${id} has \`${key}\`, which means nothing${issue.path.length > 0 ? ` in \`${name}\`` : ''}`,
      mend: 'Take it out, or see the golden set of the demo desk for what there is.',
    }));
  }
  const detail =
    issue.code === 'invalid_union'
      ? 'has none of the shapes it may have'
      : issue.message.replace(/^Invalid (input|option): /, '');
  return [
    {
      file,
      line: lineOf(path),
      problem: `case ${id}: \`${name}\` ${/^(must|has) /.test(detail) ? detail : `is not right: ${detail}`}`,
      mend: 'Change it; until then the case does not run.',
    },
  ];
}
