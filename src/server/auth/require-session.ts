import type { MiddlewareHandler } from 'hono';
import { AppError } from '#domain/errors.ts';
import type { Role } from '#wire/console/role.ts';
import type { ConsoleEnv } from './actor.ts';
import type { Auth } from './create-auth.ts';

/** Finds out who asks, from the session cookie. Sessions of members who left count for nothing. */
export function requireSession(auth: Auth): MiddlewareHandler<ConsoleEnv> {
  return async (c, next) => {
    const { response: found, headers } = await auth.api.getSession({ headers: c.req.raw.headers, returnHeaders: true });
    if (!found || found.user.disabledAt) throw new AppError('unauthorized', 'Sign in first.');
    const { user, session } = found;
    c.set('actor', {
      userId: user.id,
      name: user.name || user.email,
      email: user.email,
      role: user.role as Role,
      sessionId: session.id,
    });
    await next();
    // The session lives on while it is used: its cookie is given out anew once a day.
    for (const cookie of headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
  };
}
