/** What placeholders may stand for: slots by name, tool results by tool name. */
export type Values = Record<string, unknown>;

const placeholder = /\{([\w.-]+)\}/g;
const onlyPlaceholder = /^\{([\w.-]+)\}$/;

/** The value at a dotted path. Own properties only: paths and results are not trusted alike. */
export function valueAt(values: Values, path: string): unknown {
  let value: unknown = values;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** Not there, or nothing to show. */
export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** The text with its placeholders filled in; undefined when one of them has no value. */
export function fillText(text: string, values: Values): string | undefined {
  let missing = false;
  const filled = text.replace(placeholder, (_, path: string) => {
    const shown = showValue(valueAt(values, path));
    if (shown === undefined) missing = true;
    return shown ?? '';
  });
  return missing ? undefined : filled;
}

function showValue(value: unknown): string | undefined {
  if (isEmpty(value)) return undefined;
  if (Array.isArray(value)) return value.every((part) => typeof part !== 'object') ? value.join(', ') : undefined;
  return typeof value === 'object' ? undefined : String(value);
}

/** Paths that a tool's input refers to. */
export function pathsIn(input: unknown): string[] {
  if (typeof input === 'string') return [...input.matchAll(placeholder)].flatMap((match) => match[1] ?? []);
  if (typeof input !== 'object' || input === null) return [];
  return Object.values(input).flatMap(pathsIn);
}

/** A tool's input with its placeholders filled in. A field whose value is missing is left out. */
export function fillInput(input: unknown, values: Values): unknown {
  if (typeof input === 'string') {
    const whole = onlyPlaceholder.exec(input)?.[1];
    return whole ? valueAt(values, whole) : fillText(input, values);
  }
  if (Array.isArray(input)) return input.map((part) => fillInput(part, values)).filter((part) => !isEmpty(part));
  if (typeof input !== 'object' || input === null) return input;
  const filled: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(input)) {
    const value = fillInput(part, values);
    if (!isEmpty(value)) filled[key] = value;
  }
  return filled;
}
