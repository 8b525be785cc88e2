import { z } from 'zod';
import { type OpenApiDocument, resolved } from './open-api-document.ts';

export interface OperationField {
  name: string;
  in: 'path' | 'query' | 'header' | 'body';
  required: boolean;
  /** JSON Schema, references resolved. */
  schema: unknown;
}

export interface Operation {
  id: string;
  method: string;
  /** With its placeholders: `/orders/{orderId}`. */
  path: string;
  description: string;
  fields: OperationField[];
}

const methods = ['get', 'put', 'post', 'delete', 'patch'];

const parameter = z.looseObject({
  name: z.string(),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean().default(false),
  description: z.string().optional(),
  schema: z.record(z.string(), z.unknown()).default({ type: 'string' }),
});
const body = z.looseObject({
  required: z.boolean().default(false),
  content: z.record(z.string(), z.looseObject({ schema: z.unknown() })),
});
const objectSchema = z.looseObject({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
});
const described = z.looseObject({
  operationId: z.string().optional(),
  summary: z.string().optional(),
  description: z.string().optional(),
});

/** Ids of all operations, each with where it is, in the order of the document. */
export function listOperations({ paths }: OpenApiDocument): { id: string; method: string; path: string }[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      if (!Object.hasOwn(item, method)) return [];
      const read = described.safeParse(item[method]);
      return [{ id: read.data?.operationId ?? `${method} ${path}`, method, path }];
    }),
  );
}

/**
 * One operation by its `operationId`, or by "get /path" when it has none.
 * Contract: throws an `Error` that says why it cannot be a tool.
 */
export function readOperation(document: OpenApiDocument, id: string): Operation {
  const found = listOperations(document).find((operation) => operation.id === id);
  if (!found) throw new Error(`There is no operation "${id}" in the document: correct the name in \`allow\`.`);
  const item = document.paths[found.path] ?? {};
  const operation = z.record(z.string(), z.unknown()).parse(resolved(document, item[found.method]));
  const { summary, description } = described.parse(operation);
  const shared = list(resolved(document, item.parameters));
  const fields = [
    ...parametersOf([...shared, ...list(operation.parameters)]),
    ...bodyFields(id, operation.requestBody),
  ];
  const twice = fields.find(({ name }, index) => fields.findIndex((one) => one.name === name) !== index);
  if (twice) throw new Error(`${id} has two inputs called "${twice.name}": write this tool with defineTool.`);
  return {
    ...found,
    description: [summary, description].filter(Boolean).join('. '),
    // Headers nobody asks for are left out; one that must be there has to be given by the desk.
    fields: fields.filter((field) => field.in !== 'header' || field.required),
  };
}

/** Those of the operation take the place of the path's; cookies belong to browsers. */
function parametersOf(parameters: readonly unknown[]): OperationField[] {
  const byName = new Map<string, OperationField>();
  for (const one of parameters) {
    const { name, in: place, required, description, schema } = parameter.parse(one);
    if (place === 'cookie') continue;
    byName.set(`${place}:${name}`, {
      name,
      in: place,
      required: required || place === 'path',
      schema: { ...(description && { description }), ...schema },
    });
  }
  return [...byName.values()];
}

function bodyFields(id: string, requestBody: unknown): OperationField[] {
  if (requestBody === undefined) return [];
  const { content } = body.parse(requestBody);
  const json = Object.entries(content).find(([type]) => /^application\/([\w.-]+\+)?json\b/.test(type))?.[1].schema;
  const read = objectSchema.safeParse(json);
  if (!read.success || Object.keys(read.data.properties).length === 0)
    throw new Error(`The body of ${id} is not a JSON object with named fields: write this tool with defineTool.`);
  const { properties, required } = read.data;
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'body',
    required: required.includes(name),
    schema,
  }));
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
