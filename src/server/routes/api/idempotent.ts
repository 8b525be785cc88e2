import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { beginRequest, finishRequest, forgetRequest } from '#adapters/database/idempotency-keys.ts';
import { AppError } from '#domain/errors.ts';
import type { AppEnv } from '../../app-env.ts';
import type { Context } from '../../context.ts';

/** As long as a UUID with room to spare; the field's usual limit. */
const longestKey = 255;

/**
 * `Idempotency-Key` on POSTs: the same key and body give the first result again, another body is a
 * conflict. Faults of ours are not remembered, so that a retry can succeed.
 */
export function idempotent(context: Context): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const key = c.req.header('idempotency-key');
    if (!key || c.req.method !== 'POST') return await next();
    if (key.length > longestKey) {
      throw new AppError('invalid_request', `Idempotency-Key has more than ${longestKey} characters.`, {
        field: 'Idempotency-Key',
      });
    }
    const scope = `api:${c.get('apiKeyId')}`;
    const requestHash = createHash('sha256')
      .update(`${c.req.path}?${new URL(c.req.url).search}\n${await c.req.text()}`)
      .digest('hex');
    const queries = context.database.kysely;
    const begun = await beginRequest(queries, { scope, key, requestHash });
    if (begun.kind === 'conflict') {
      throw new AppError('idempotency_conflict', 'This Idempotency-Key was used with another request. Use a new key.', {
        field: 'Idempotency-Key',
      });
    }
    if (begun.kind === 'in-flight') {
      throw new AppError(
        'unavailable',
        'The first request with this Idempotency-Key is still at work. Try again in a moment.',
      );
    }
    if (begun.kind === 'done') {
      c.header('idempotency-replayed', 'true');
      return c.json(begun.response as object, begun.status as 200);
    }
    await next();
    const finished = c.res.status < 500 && c.res.headers.get('content-type')?.includes('json');
    if (finished)
      await finishRequest(queries, { scope, key, status: c.res.status, response: await c.res.clone().json() });
    else await forgetRequest(queries, { scope, key });
  };
}
