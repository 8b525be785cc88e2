import type { z } from 'zod';
import type { DeskFault } from './desk-faults.ts';
import type { Locate } from './locate.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** Puts a refusal of the schema in the words of the person who wrote the desk. */
export function schemaFaults(
  issues: readonly Issue[],
  value: unknown,
  base: readonly PropertyKey[],
  locate: Locate,
): DeskFault[] {
  return issues.flatMap((issue) => {
    const inner = unionIssues(issue);
    if (inner) return schemaFaults(inner, value, [...base, ...issue.path], locate);
    const path = [...base, ...issue.path];
    const where = locate.path(path);
    const name = `\`${written(path, base, value)}\``;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        ...locate.path([...path, key]),
        problem: `${path.length > 0 ? `${name} has` : 'the desk has'} a setting \`${key}\` that nobody knows`,
        mend: suggestion(key, issue) ?? 'Take it out, or see the documentation for how it is called.',
      }));
    }
    const given = at(value, issue.path);
    if (issue.code === 'invalid_type' || (issue.code === 'custom' && given === undefined)) {
      const expected = issue.code === 'invalid_type' ? `a ${typeWord(issue.expected)}` : issue.message;
      return given === undefined
        ? [{ ...where, problem: `${name} is missing`, mend: `Add it: ${expected}.` }]
        : [{ ...where, problem: `${name} is ${kindOf(given)}`, mend: `Make it ${expected}.` }];
    }
    if (issue.code === 'invalid_value') {
      const values = issue.values.map((option) => JSON.stringify(option)).join(', ');
      return [{ ...where, problem: `${name} is ${shown(given)}`, mend: `Use one of ${values}.` }];
    }
    const rule = sizeRule(issue) ?? issue.message.replace(/^Invalid input: /, '');
    return [
      {
        ...where,
        problem: `${name} ${/^must /.test(rule) ? rule : `is not right: ${rule}`}`,
        mend: `It is ${shown(given)} now; change it.`,
      },
    ];
  });
}

/** Our own words for sizes, unless the schema has its own. */
function sizeRule(issue: Issue): string | undefined {
  if ((issue.code !== 'too_small' && issue.code !== 'too_big') || /^must /.test(issue.message)) return undefined;
  const [bound, word] =
    issue.code === 'too_small'
      ? [issue.minimum, issue.inclusive ? 'at least' : 'more than']
      : [issue.maximum, issue.inclusive ? 'at most' : 'less than'];
  return issue.origin === 'array' ? `must hold ${word} ${bound}` : `must be ${word} ${bound}`;
}

function unionIssues(issue: Issue): Issue[] | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  // The branch that got furthest is the one that was meant.
  const branches = issue.errors.toSorted((a, b) => depth(b) - depth(a));
  return branches[0] as Issue[] | undefined;
}

const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));

/** `intents[3].examples`, with the id of what the brackets point at: `intents[order_status].examples`. */
function written(path: readonly PropertyKey[], base: readonly PropertyKey[], value: unknown): string {
  let text = '';
  for (const [index, key] of path.entries()) {
    if (typeof key !== 'number') {
      text += text === '' ? String(key) : `.${String(key)}`;
      continue;
    }
    const element = index === base.length - 1 ? value : at(value, path.slice(base.length, index + 1));
    const id = at(element, ['id']) ?? at(element, ['name']);
    text += typeof id === 'string' ? `[${id}]` : `[${key}]`;
  }
  return text || 'default export';
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Record<PropertyKey, unknown>)[key];
  }
  return found;
}

function typeWord(expected: string): string {
  return { string: 'text', array: 'list', record: 'set of settings', object: 'set of settings' }[expected] ?? expected;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'a text', object: 'a set of settings', function: 'a function' }[typeof value as string] ??
    `a ${typeof value}`
  );
}

function shown(value: unknown): string {
  const text = typeof value === 'function' ? 'a function' : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function suggestion(key: string, issue: Issue): string | undefined {
  const known = 'known' in issue && Array.isArray(issue.known) ? (issue.known as string[]) : [];
  const close = nearest(key, known);
  return close && `Did you mean \`${close}\`?`;
}
