import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type EvalCase, type EvalRunHead, evalCase, evalRunHead } from '#wire/console/evals.ts';

/** A run as it goes: a line for its head and one for each case that ended, so that a stopped run can go on. */
export interface RunLog {
  head: EvalRunHead;
  done: EvalCase[];
  add(one: EvalCase): Promise<void>;
  /** The run is over and kept elsewhere. */
  remove(): Promise<void>;
}

const ending = '.running.jsonl';

/** Begins a log, or goes on with the newest one of the same suite, desk version, model, filter and repeats. */
export async function openRunLog(folder: string, head: EvalRunHead, resume: boolean): Promise<RunLog> {
  await mkdir(folder, { recursive: true });
  const before = resume ? await newestLike(folder, head) : undefined;
  const now = before ?? { head, done: [] };
  const file = path.join(folder, `${now.head.id}${ending}`);
  if (!before) await writeFile(file, `${JSON.stringify(head)}\n`);
  return {
    ...now,
    add: (one) => appendFile(file, `${JSON.stringify(one)}\n`),
    remove: () => rm(file, { force: true }),
  };
}

async function newestLike(
  folder: string,
  head: EvalRunHead,
): Promise<{ head: EvalRunHead; done: EvalCase[] } | undefined> {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .toReversed();
  for (const name of names) {
    const [first = '', ...lines] = (await readFile(path.join(folder, name), 'utf8')).split('\n');
    const read = evalRunHead.safeParse(parse(first));
    if (!read.success || likeness(read.data) !== likeness(head)) continue;
    // A line that was cut by the stop is played again.
    const done = lines.flatMap((line) => {
      const one = evalCase.safeParse(parse(line));
      return one.success && one.data.status !== 'error' ? [one.data] : [];
    });
    return { head: read.data, done };
  }
  return undefined;
}

const likeness = ({ suite, desk, model, filter, repeats }: EvalRunHead) =>
  JSON.stringify([suite, desk.id, desk.version, model, filter ?? '', repeats]);

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
