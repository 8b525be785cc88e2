import type { OpenAPIHono } from '@hono/zod-openapi';

export type OpenAPIObject = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
type PathItem = NonNullable<NonNullable<OpenAPIObject['paths']>[string]>;
export type OperationObject = NonNullable<PathItem['get']>;

/** The part of a JSON Schema that the documentation page draws. */
export interface SchemaObject {
  $ref?: string;
  type?: string | string[];
  description?: string;
  enum?: unknown[];
  anyOf?: unknown[];
  oneOf?: unknown[];
  items?: unknown;
  properties?: Record<string, unknown>;
  required?: string[];
}

/** What stands at the top of the OpenAPI document. */
export const apiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'Handrail API',
    version: '1',
    description:
      'Start conversations, send messages, read what the agent did and why. Every request carries an API key: Authorization: Bearer KEY. POSTs take an Idempotency-Key: the same key and body give the first result again.',
  },
  servers: [{ url: '/api' }],
};
