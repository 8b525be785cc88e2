import { invalid, type Rejection } from '../rejection.ts';
import type { WireRequest } from '../wire-request.ts';

const mostStrictTools = 20;
const mostOptional = 24;
const mostUnions = 16;
const toolName = /^[a-zA-Z0-9_-]{1,128}$/;
const propertyName = /^[a-zA-Z0-9_.-]{1,64}$/;
const unsupported = [
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'maxItems',
];

type Schema = Record<string, unknown>;

interface Counts {
  optional: number;
  unions: number;
}

/** Tools and output formats: names, and the limits on schemas that the API guarantees. */
export function checkSchemas(request: WireRequest): Rejection | undefined {
  const names = new Set<string>();
  for (const [index, tool] of (request.tools ?? []).entries()) {
    if (!toolName.test(String(tool.name)))
      return invalid(`tools.${index}.name: String should match pattern '${toolName.source}'`);
    if (names.has(tool.name)) return invalid('tools: Tool names must be unique.');
    names.add(tool.name);
    if ((tool.input_schema as Schema | undefined)?.type !== 'object') {
      return invalid(`tools.${index}.input_schema.type: Field required`);
    }
    const keys = Object.keys((tool.input_schema as { properties?: object }).properties ?? {});
    if (!keys.every((key) => propertyName.test(key)))
      return invalid(
        `tools.${index}.input_schema.properties: Property keys should match pattern '${propertyName.source}'`,
      );
  }
  const strict = (request.tools ?? []).filter((tool) => tool.strict);
  if (strict.length > mostStrictTools) return invalid(`tools: at most ${mostStrictTools} strict tools are allowed`);
  const counts: Counts = { optional: 0, unions: 0 };
  for (const tool of strict) {
    const problem = checkSchema(tool.input_schema ?? {}, `tools.${tool.name}.input_schema`, counts);
    if (problem) return problem;
  }
  const format = request.output_config?.format;
  if (format) {
    if (format.type !== 'json_schema') return invalid("output_config.format.type: Input should be 'json_schema'");
    const problem = checkSchema(format.schema, 'output_config.format.schema', counts);
    if (problem) return problem;
  }
  if (counts.optional > mostOptional)
    return invalid(`Schemas contain too many optional parameters (${counts.optional}), the limit is ${mostOptional}`);
  if (counts.unions > mostUnions)
    return invalid(
      `Schemas contain too many parameters with union types (${counts.unions}), the limit is ${mostUnions}`,
    );
  return undefined;
}

function checkSchema(schema: Schema, path: string, counts: Counts): Rejection | undefined {
  const bad = unsupported.find((keyword) => keyword in schema);
  if (bad) return invalid(`${path}: For '${String(schema.type)}' type, property '${bad}' is not supported`);
  if ('$ref' in schema) return invalid(`${path}: recursive schemas are not supported`);
  if (schema.type === 'object') {
    if (schema.additionalProperties !== false) {
      return invalid(`${path}: For 'object' type, 'additionalProperties' must be explicitly set to false`);
    }
    const required = (schema.required as string[] | undefined) ?? [];
    const properties = Object.entries((schema.properties as Record<string, Schema> | undefined) ?? {});
    counts.optional += properties.filter(([name]) => !required.includes(name)).length;
    for (const [name, child] of properties) {
      const problem = checkSchema(child, `${path}.${name}`, counts);
      if (problem) return problem;
    }
  }
  const variants = (schema.anyOf ?? schema.oneOf ?? []) as Schema[];
  if (variants.length > 0 || Array.isArray(schema.type)) counts.unions += 1;
  for (const [index, variant] of variants.entries()) {
    const problem = checkSchema(variant, `${path}.anyOf.${index}`, counts);
    if (problem) return problem;
  }
  return schema.items ? checkSchema(schema.items as Schema, `${path}.items`, counts) : undefined;
}
