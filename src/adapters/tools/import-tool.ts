import { z } from 'zod';
import { defineTool } from '#domain/define-tool.ts';
import { type ToolContext, type ToolDefinition, ToolError } from '#domain/tool.ts';
import { type AllowedTool, hiddenFields } from './allowed-tool.ts';

/** A tool as an OpenAPI document or an MCP server describes it. */
export interface ForeignTool {
  name: string;
  description: string;
  /** JSON Schema of each input. */
  properties: Record<string, unknown>;
  required: readonly string[];
  /** What they refer to as `#/$defs/…`. */
  definitions?: unknown;
  /** Dialect the schemas are written in. */
  dialect?: 'draft-2020-12' | 'openapi-3.0';
  /** Contract: as `ToolDefinition.run`. The input holds the hidden fields too. */
  call(input: Record<string, unknown>, context: ToolContext): Promise<unknown>;
}

/** A description longer than this is a page, and would be paid for in every prompt. */
const longestDescription = 1_000;

/**
 * Makes a tool of the desk out of a foreign one.
 * Contract: throws an `Error` that names the tool, what is wrong and how to mend it.
 */
export function importTool(foreign: ForeignTool, allowed: AllowedTool): ToolDefinition {
  const hidden = hiddenFields(allowed);
  for (const field of hidden) {
    if (Object.hasOwn(foreign.properties, field)) continue;
    const known = Object.keys(foreign.properties).join(', ') || 'nothing';
    throw new Error(`${foreign.name} does not take "${field}" (it takes ${known}): correct the name in \`allow\`.`);
  }
  const { name, description, fromCustomer, fixed: _, keyField: __, ...rest } = allowed;
  return defineTool({
    ...rest,
    name: name ?? snakeCase(foreign.name),
    description: (description ?? foreign.description).trim().slice(0, longestDescription) || foreign.name,
    input: inputOf(foreign, hidden),
    assurance: allowed.assurance ?? (allowed.effect === 'write' || fromCustomer ? 'verified' : 'anonymous'),
    run: async (input, context) => await foreign.call({ ...input, ...filled(allowed, context) }, context),
  });
}

/** Names of inputs that the API takes; an optional input with another name is left out. */
const sayable = /^[a-zA-Z0-9_.-]{1,64}$/;

/** Closed: a field that the schema does not have, as one that is hidden, is refused and not passed on. */
function inputOf(foreign: ForeignTool, hidden: readonly string[]): z.ZodObject {
  const shown = Object.entries(foreign.properties).filter(([field]) => !hidden.includes(field) && sayable.test(field));
  const unsayable = foreign.required.find((field) => !hidden.includes(field) && !sayable.test(field));
  if (unsayable !== undefined)
    throw new Error(
      `${foreign.name} needs the input "${unsayable}", and Claude takes names of letters, digits, "_", "." and "-" only: fill it under \`fixed\`, or write this tool with defineTool.`,
    );
  const schema = {
    type: 'object',
    properties: Object.fromEntries(shown),
    required: foreign.required.filter((field) => !hidden.includes(field)),
    additionalProperties: false,
    ...(foreign.definitions !== undefined && { $defs: foreign.definitions }),
  };
  try {
    const made = z.fromJSONSchema(schema as never, { defaultTarget: foreign.dialect ?? 'draft-2020-12' });
    if (made instanceof z.ZodObject) return made;
  } catch (fault) {
    throw new Error(
      `The inputs of ${foreign.name} cannot be checked (${(fault as Error).message}): write this tool with defineTool.`,
    );
  }
  throw new Error(`The inputs of ${foreign.name} are no object: write this tool with defineTool.`);
}

function filled({ fromCustomer = {}, fixed = {}, keyField }: AllowedTool, context: ToolContext) {
  const own = Object.entries(fromCustomer).map(([field, of]): [string, string] => {
    const value = context.customer[of];
    if (value === undefined) throw new ToolError(`It needs the customer’s ${words[of]}, which is not known.`);
    return [field, value];
  });
  return { ...fixed, ...Object.fromEntries(own), ...(keyField && { [keyField]: context.idempotencyKey }) };
}

const words = { id: 'id', externalId: 'account', email: 'e-mail address', name: 'name', locale: 'language' } as const;

function snakeCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .toLowerCase();
}
