import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const schema = z.looseObject({
  openapi: z.string().regex(/^3\./, 'must be OpenAPI 3'),
  servers: z.array(z.looseObject({ url: z.string() })).optional(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

export type OpenApiDocument = z.infer<typeof schema>;

/** Contract: throws an `Error` that says what is wrong with the file and how to mend it. */
export function readOpenApi(file: string | URL): OpenApiDocument {
  const name = typeof file === 'string' ? path.basename(file) : path.basename(file.pathname);
  let data: unknown;
  try {
    data = parse(readFileSync(file, 'utf8'));
  } catch (fault) {
    throw new Error(`${name} cannot be read (${firstLine(fault)}): give the path of an OpenAPI file, YAML or JSON.`);
  }
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new Error(
    `${name} is not an OpenAPI 3 document (${issue?.path.join('.')}: ${issue?.message}): convert it to version 3.0 or 3.1.`,
  );
}

/** Deeper than any sane schema; one that contains itself ends here. */
const deepest = 24;

/**
 * A part of the document with everything it refers to put in its place.
 * Contract: throws an `Error` for references that lead nowhere, outside, or round in a circle.
 */
export function resolved(document: OpenApiDocument, part: unknown, depth = 0): unknown {
  if (depth > deepest) throw new Error('A schema contains itself: write this tool with defineTool.');
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((item) => resolved(document, item, depth + 1));
  const reference = (part as { $ref?: unknown }).$ref;
  if (typeof reference === 'string') return resolved(document, pointedAt(document, reference), depth + 1);
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, resolved(document, value, depth + 1)]));
}

function pointedAt(document: OpenApiDocument, reference: string): unknown {
  if (!reference.startsWith('#/')) throw new Error(`${reference} lies outside the document: bundle it into one file.`);
  let found: unknown = document;
  for (const step of reference.slice(2).split('/')) {
    const key = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key))
      throw new Error(`${reference} leads nowhere in the document.`);
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

const firstLine = (fault: unknown) => (fault as Error).message.split('\n')[0];
