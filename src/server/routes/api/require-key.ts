import type { MiddlewareHandler } from 'hono';
import { type ApiKeyScope, findApiKey } from '#adapters/database/api-keys.ts';
import { AppError } from '#domain/errors.ts';
import type { AppEnv } from '../../app-env.ts';
import type { Context } from '../../context.ts';

const looks = new Set(['GET', 'HEAD']);

/** Lets only requests with a live API key that opens `scope` pass, and says who asks. A key of the API opens all. */
export function requireKey(context: Context, scope: ApiKeyScope = 'api'): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const given = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (!given) throw new AppError('unauthorized', 'An API key is needed: send it as "Authorization: Bearer KEY".');
    const key = await findApiKey(context.database.kysely, given);
    if (!key) throw new AppError('unauthorized', 'This API key is not known or was revoked.');
    if (key.scope === 'read' && !looks.has(c.req.method))
      throw new AppError(
        'forbidden',
        'This key may only read. Make one for the whole API under API keys in the console.',
      );
    if (key.scope === 'metrics' && scope !== 'metrics')
      throw new AppError('forbidden', 'This key opens nothing but metrics.');
    c.set('apiKeyId', key.id);
    await next();
  };
}
