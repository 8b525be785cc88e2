import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type EvalRun, evalRun } from '#wire/console/evals.ts';

/** Longest line of a transcript that a baseline keeps; enough to see what changed. */
const keptCharacters = 300;

/** Reads a run from a file. Throws an error that names the file and what is wrong with it. */
export async function readRun(file: string): Promise<EvalRun> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`There is no baseline at ${file}: write one with --save-baseline.`);
  });
  const parsed = evalRun.safeParse(tryParse(text));
  if (!parsed.success)
    throw new Error(`${file} is not a run of evals: ${parsed.error.issues[0]?.path.join('.') ?? ''} is not right.`);
  return parsed.data;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes a run as a baseline: a line for each case, so that a change of it can be read in a diff. */
export async function writeBaseline(file: string, run: EvalRun): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  // What can be worked out from the cases would only make the diff longer.
  const { cases, byGroup: _, ...head } = run;
  const lines = cases.map((one) => JSON.stringify(slim(one)));
  await writeFile(file, `${JSON.stringify(head).slice(0, -1)},"cases":[\n${lines.join(',\n')}\n]}\n`);
}

function slim(one: EvalRun['cases'][number]): EvalRun['cases'][number] {
  return {
    ...one,
    checks: one.checks.filter(({ ok }) => !ok),
    turns: one.turns.map((turn) => ({
      ...turn,
      rules: turn.rules.map(({ rule, escalation }) => ({ rule, reason: '', escalation })),
      findings: [],
      retrieved: [],
      // A baseline must not change because the machine was busy.
      latencyMs: 0,
      lines: turn.lines.map(({ who, text }) => ({ who, text: text.slice(0, keptCharacters) })),
    })),
  };
}
