import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { DeskFault } from '#adapters/desk/desk-faults.ts';

export interface ReadCases<Case> {
  cases: (Case & { file: string; line: number })[];
  /** What stands beside the list, unread. */
  rest: Record<string, unknown>;
  /** Cases with a fault are left out, the others are there. */
  faults: DeskFault[];
}

/** Reads a YAML file with a list of cases one by one, so that no fault hides another; `file` is how faults name it. */
export function readCases<Schema extends z.ZodType<object>>(
  text: string,
  file: string,
  list: string,
  schema: Schema,
): ReadCases<z.output<Schema>> {
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
    return { cases: [], rest: {}, faults };
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
  const whole = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { [list]: given, ...rest } = whole;
  if (!Array.isArray(given)) {
    const mend = `Begin it with \`${list}:\` and a list under it.`;
    return { cases: [], rest, faults: [{ file, line: 1, problem: `has no list of ${list}`, mend }] };
  }
  const read: ReadCases<z.output<Schema>> = { cases: [], rest, faults: [] };
  for (const [index, one] of given.entries()) {
    const parsed = schema.safeParse(one);
    if (parsed.success) read.cases.push({ ...parsed.data, file, line: lineOf([list, index]) });
    else read.faults.push(...parsed.error.issues.flatMap((issue) => faultsOf(issue, [list, index], one, file, lineOf)));
  }
  return read;
}

function faultsOf(
  issue: z.core.$ZodIssue,
  [list, index]: [string, number],
  given: unknown,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): DeskFault[] {
  const path = [list, index, ...issue.path];
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
