import type { MiddlewareHandler } from 'hono';
import { AppError } from '#domain/errors.ts';
import type { Context } from '../../context.ts';
import type { WidgetEnv } from './app-env.ts';
import { sitesOf } from './embedding-site.ts';
import { readSession } from './session-token.ts';

/** Lets through whoever holds a session of this site, and says who that is. */
export function sessionGate(context: Context): MiddlewareHandler<WidgetEnv> {
  const key = context.signer.key('widget-session');
  return async (c, next) => {
    const token = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const session = token && (await readSession(token, key, sitesOf(c, context), context.ports.clock.now()));
    if (!session) throw new AppError('unauthorized', 'The session is missing or over: open a new one.');
    c.set('session', session);
    await next();
  };
}
