import type { MiddlewareHandler } from 'hono';
import { findApiKey } from '#adapters/database/api-keys.ts';
import { AppError } from '#domain/errors.ts';
import type { AppEnv } from '../../app-env.ts';
import type { Context } from '../../context.ts';

const looks = new Set(['GET', 'HEAD']);

/** Lets only requests with a live API key pass that is good for what they ask, and says who asks. */
export function requireKey(context: Context): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const given = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (!given) throw new AppError('unauthorized', 'An API key is needed: send it as "Authorization: Bearer KEY".');
    const key = await findApiKey(context.database.kysely, given);
    if (!key) throw new AppError('unauthorized', 'This API key is not known or was revoked.');
    if (key.access === 'read' && !looks.has(c.req.method))
      throw new AppError(
        'forbidden',
        'This API key may only read. Use one with full access, made under API keys in the console.',
      );
    c.set('apiKeyId', key.id);
    await next();
  };
}
