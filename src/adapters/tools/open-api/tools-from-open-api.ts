import type { ToolDefinition } from '#domain/tool.ts';
import type { AllowedTool } from '../allowed-tool.ts';
import { importTool } from '../import-tool.ts';
import { callOperation } from './call-operation.ts';
import { readOpenApi } from './open-api-document.ts';
import { readOperation } from './read-operations.ts';

/** An HTTP API of the company whose operations become tools. */
export interface OpenApiTools {
  /** The document, YAML or JSON: `new URL('./tools/shop.yaml', import.meta.url)`. */
  document: string | URL;
  /** Base address; default: the first of the document's `servers`. It may lie in your own network. */
  server?: string;
  /** Sent with every call, never shown to a model: `() => ({ authorization: … })`. */
  headers?: () => Record<string, string>;
  /** Header that carries the idempotency key of writes; default `idempotency-key`. */
  keyHeader?: string;
  /** The operations that become tools, by `operationId`, or "get /path" for one without. */
  allow: Record<string, AllowedTool>;
}

/**
 * Tools of a desk out of an OpenAPI 3 document. Path, query and JSON body are one flat input.
 * Contract: throws an `Error` that names the operation and how to mend it; the desk then does not load.
 */
export function toolsFromOpenApi(from: OpenApiTools): ToolDefinition[] {
  const document = readOpenApi(from.document);
  const server = from.server ?? document.servers?.[0]?.url;
  if (!server || !URL.canParse(server))
    throw new Error(
      'The document does not say where its API is: give `server`, for example "https://api.example.com".',
    );
  return Object.entries(from.allow).map(([id, allowed]) => {
    const operation = readOperation(document, id);
    const target = {
      server,
      headers: from.headers ?? (() => ({})),
      keyHeader: from.keyHeader ?? 'idempotency-key',
      write: allowed.effect === 'write',
    };
    return importTool(
      {
        name: id,
        description: operation.description,
        properties: Object.fromEntries(operation.fields.map(({ name, schema }) => [name, schema])),
        required: operation.fields.filter(({ required }) => required).map(({ name }) => name),
        dialect: document.openapi.startsWith('3.0') ? 'openapi-3.0' : 'draft-2020-12',
        call: async (input, context) => await callOperation(operation, target, input, context),
      },
      allowed,
    );
  });
}
