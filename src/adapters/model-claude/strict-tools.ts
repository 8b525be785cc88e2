import type Anthropic from '@anthropic-ai/sdk';
import { transformJSONSchema } from '@anthropic-ai/sdk/lib/transform-json-schema';
import type { ModelTool } from '#engine/ports/model.ts';

/** Limits of the API on strict tools of one request. */
const mostStrictTools = 20;
const mostOptional = 24;
const mostUnions = 16;

type Schema = Record<string, unknown>;

/**
 * Tools as the API takes them, in the order given. As many as the API's limits allow are strict,
 * which makes the model's input fit the schema; our own schema check stays the authority.
 */
export function toolParams(tools: readonly ModelTool[]): Anthropic.Tool[] {
  let [strict, optional, unions] = [0, 0, 0];
  return tools.map((tool) => {
    const plain = { name: tool.name, description: tool.description };
    const { counted, schema } = readSchema(tool.inputSchema);
    if (
      !counted ||
      !schema ||
      strict + 1 > mostStrictTools ||
      optional + counted.optional > mostOptional ||
      unions + counted.unions > mostUnions
    ) {
      return { ...plain, input_schema: looseSchema(tool.inputSchema) };
    }
    [strict, optional, unions] = [strict + 1, optional + counted.optional, unions + counted.unions];
    return { ...plain, strict: true, input_schema: schema };
  });
}

interface SchemaReading {
  /** Both undefined when the schema has something a strict one cannot have. */
  counted?: Counts;
  schema?: Anthropic.Tool.InputSchema;
}

const readings = new WeakMap<Schema, SchemaReading>();

/** The engine makes each tool's schema once; it is read once, too. */
function readSchema(given: Schema): SchemaReading {
  const known = readings.get(given);
  if (known) return known;
  const counted = countStrict(given);
  const reading = counted ? { counted, schema: transformJSONSchema(given) as Anthropic.Tool.InputSchema } : {};
  readings.set(given, reading);
  return reading;
}

/** A schema for `output_config.format`: what the API cannot guarantee moves into descriptions. */
export function outputSchema(schema: Schema): Schema {
  return transformJSONSchema(schema);
}

function looseSchema(schema: Schema): Anthropic.Tool.InputSchema {
  const { $schema: _, ...rest } = schema;
  return { ...rest, type: 'object' };
}

interface Counts {
  optional: number;
  unions: number;
}

/** Undefined when the schema has something a strict one cannot have. */
function countStrict(schema: Schema): Counts | undefined {
  if ('$ref' in schema || '$defs' in schema || 'allOf' in schema || 'not' in schema || 'if' in schema) return undefined;
  const extra = schema.additionalProperties;
  // Free keys would be lost: strict objects have none.
  if (extra === true || (typeof extra === 'object' && extra !== null)) return undefined;
  const variants = (schema.anyOf ?? schema.oneOf ?? []) as Schema[];
  const literal = 'enum' in schema || 'const' in schema;
  if (schema.type === undefined && variants.length === 0 && !literal) return undefined;
  if (schema.type === 'array' && schema.items === undefined) return undefined;
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
  const required = (schema.required ?? []) as string[];
  const children = [...properties.map(([, child]) => child), ...variants];
  if (schema.items !== undefined) {
    if (typeof schema.items !== 'object' || Array.isArray(schema.items)) return undefined;
    children.push(schema.items as Schema);
  }
  const counts: Counts = {
    optional: properties.filter(([name]) => !required.includes(name)).length,
    unions: variants.length > 0 || Array.isArray(schema.type) ? 1 : 0,
  };
  for (const child of children) {
    const inner = countStrict(child);
    if (!inner) return undefined;
    counts.optional += inner.optional;
    counts.unions += inner.unions;
  }
  return counts;
}
