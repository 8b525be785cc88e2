import { Hono } from 'hono';
import { AppError } from '#domain/errors.ts';
import type { ConsoleEnv } from '../../auth/actor.ts';
import { createAuth } from '../../auth/create-auth.ts';
import { requireSession } from '../../auth/require-session.ts';
import { sameOrigin } from '../../auth/same-origin.ts';
import type { Context } from '../../context.ts';
import { ConsoleRouter } from './console-router.ts';
import { consolePage } from './page.ts';
import { securityHeaders } from './security-headers.ts';
import { forwardSignIn } from './session/forward-sign-in.ts';
import { listSessions } from './session/list-sessions.ts';
import { readSession } from './session/read-session.ts';
import { revokeSession } from './session/revoke-session.ts';
import { welcome } from './session/welcome.ts';

/** The team's console: sign-in, its API, and the page. */
export function consoleRoutes(context: Context): Hono<ConsoleEnv> {
  const auth = createAuth(context);
  const app = new Hono<ConsoleEnv>();
  app.use(securityHeaders(context.config.publicUrl));
  app.use('/api/*', sameOrigin(context.config.publicUrl));
  app.all('/api/auth/*', forwardSignIn(auth));
  app.use('/api/*', requireSession(auth));

  const router = new ConsoleRouter();
  readSession(router, context);
  welcome(router, context, auth);
  listSessions(router, context);
  revokeSession(router, context);
  app.route('/api', router.hono);

  app.all('/api/*', (c) => {
    throw new AppError('not_found', `There is nothing at ${c.req.path}.`);
  });
  app.get('*', consolePage());
  return app;
}
