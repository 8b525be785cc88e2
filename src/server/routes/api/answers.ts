import { z } from '@hono/zod-openapi';
import { errorBody } from '#wire/error.ts';

const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** A good answer and the errors every route of the API may give. */
export function answers<Schema extends z.ZodType, Status extends number>(
  status: Status,
  schema: Schema,
  description: string,
) {
  return {
    [status]: json(schema, description),
    400: json(errorBody, 'The request is not valid; `field` says where.'),
    401: json(errorBody, 'No API key, or one that is not known.'),
    403: json(errorBody, 'The API key may only read.'),
  } as Record<Status, ReturnType<typeof json<Schema>>> &
    Record<400 | 401 | 403, ReturnType<typeof json<typeof errorBody>>>;
}

export const notFound = { 404: json(errorBody, 'There is no such thing.') };
export const badMessage = {
  413: json(errorBody, 'The message is too long.'),
  422: json(errorBody, 'The message is empty.'),
};
export const keyed = { security: [{ key: [] }] };

/** Of every POST; the middleware in front reads it. */
export const idempotencyHeader = z.object({
  'idempotency-key': z.string().max(255).optional().openapi({
    description: 'The same key and body give the first result again, another body a conflict. Kept for a day.',
  }),
});
export const repeated = {
  409: json(errorBody, 'The Idempotency-Key was used with another request.'),
  503: json(errorBody, 'The first request with this Idempotency-Key is still at work: try again in a moment.'),
};

/** Seconds to wait for the turn; a minute is longer than any turn that still answers. */
export const waitSeconds = z.coerce
  .number({ error: 'must be a number of seconds' })
  .min(0)
  .max(120)
  .optional()
  .openapi({ description: 'Wait up to this many seconds until no turn is in flight.' });
