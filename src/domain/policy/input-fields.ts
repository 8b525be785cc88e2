import type { z } from 'zod';

/** A value of a tool's input that could aim it somewhere or size it. */
export interface InputField {
  /** `items.0.id`. */
  path: string;
  value: string | number;
}

/** Prose the model writes about the call; it neither aims nor sizes it. */
const proseNames =
  /(?:^|[_.]|[a-z](?=[A-Z]))(?:reason|reasons|note|notes|comment|comments|summary|description|explanation|message|subject|title|body|details|justification|feedback)$/i;

interface Definition {
  type?: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  valueType?: z.ZodType;
  in?: z.ZodType;
  items?: z.ZodType[];
  rest?: z.ZodType | null;
  options?: z.ZodType[];
  values?: unknown[];
  defaultValue?: unknown;
}

/**
 * The strings and numbers of an accepted input that must come from a trusted place: all but
 * choices from a fixed list, the schema's own defaults, and prose such as a reason.
 */
export function fieldsThatMatter(schema: z.ZodType | undefined, input: Record<string, unknown>): InputField[] {
  const found: InputField[] = [];
  walk(schema, input, '', found, 0);
  return found;
}

/** Every string and number of an input, prose and choices too. */
export function everyField(input: Record<string, unknown>): InputField[] {
  const found: InputField[] = [];
  walk(undefined, input, '', found, 0, false);
  return found;
}

/** Inputs are JSON a model wrote; nothing sane is nested deeper. What is deeper is taken as one text. */
const deepest = 12;

function walk(
  schema: z.ZodType | undefined,
  value: unknown,
  path: string,
  found: InputField[],
  depth: number,
  skipProse = true,
): void {
  if (value === null || value === undefined || typeof value === 'boolean') return;
  const definition = (schema as { def?: Definition } | undefined)?.def;
  if (definition && isFixedChoice(definition, value)) return;
  const inner = definition?.innerType ?? definition?.in;
  if (inner) {
    if (Object.is(definition?.defaultValue, value)) return;
    walk(inner, value, path, found, depth, skipProse);
    return;
  }
  if (definition?.type === 'union') {
    if ((definition.options ?? []).some((option) => isFixedChoice(defOf(option), value))) return;
    walk(optionFor(definition.options ?? [], value), value, path, found, depth, skipProse);
    return;
  }
  if (value instanceof Date) {
    found.push({ path, value: Number.isNaN(value.getTime()) ? 'invalid date' : value.toISOString().slice(0, 10) });
    return;
  }
  if (typeof value === 'object') {
    if (depth >= deepest) {
      found.push({ path, value: JSON.stringify(value) ?? '' });
      return;
    }
    for (const [key, child] of Object.entries(value)) {
      walk(
        childSchema(definition, key, Array.isArray(value)),
        child,
        path ? `${path}.${key}` : key,
        found,
        depth + 1,
        skipProse,
      );
    }
    return;
  }
  if (skipProse && typeof value === 'string' && proseNames.test(path)) return;
  if (typeof value === 'string' || typeof value === 'number') found.push({ path, value });
  else found.push({ path, value: String(value) });
}

function defOf(schema: z.ZodType): Definition {
  return (schema as { def?: Definition }).def ?? {};
}

function isFixedChoice(definition: Definition, value: unknown): boolean {
  if (definition.type === 'enum') return true;
  return definition.type === 'literal' && (definition.values ?? []).includes(value);
}

/** The option that takes the value, so that its fixed choices are seen. */
function optionFor(options: z.ZodType[], value: unknown): z.ZodType | undefined {
  return options.find((option) => {
    try {
      return option.safeParse(value).success;
    } catch {
      return false;
    }
  });
}

function childSchema(definition: Definition | undefined, key: string, isArray: boolean): z.ZodType | undefined {
  if (!definition) return undefined;
  if (isArray) return definition.element ?? definition.items?.[Number(key)] ?? definition.rest ?? undefined;
  if (definition.shape && Object.hasOwn(definition.shape, key)) return definition.shape[key];
  return definition.valueType;
}
