import { Hono } from 'hono';
import { AppError } from '#domain/errors.ts';
import type { ConsoleEnv } from '../../auth/actor.ts';
import { createAuth } from '../../auth/create-auth.ts';
import { requireSession } from '../../auth/require-session.ts';
import { sameOrigin } from '../../auth/same-origin.ts';
import type { Context } from '../../context.ts';
import { PresenceBoard } from '../../presence.ts';
import { decideActionRoute } from './actions/decide-action.ts';
import { apiKeyRoutes } from './api-keys/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { calibrationRoutes } from './calibration/routes.ts';
import { ConsoleRouter } from './console-router.ts';
import { changeConversation } from './conversations/change-conversation.ts';
import { changeMany } from './conversations/change-many.ts';
import { markReadRoute } from './conversations/mark-read.ts';
import { readCustomer } from './conversations/read-customer.ts';
import { readThread } from './conversations/read-thread.ts';
import { sendMessage } from './conversations/send-message.ts';
import { tellPresence } from './conversations/tell-presence.ts';
import { costRoutes } from './cost/routes.ts';
import { deskRoutes } from './desk/routes.ts';
import { decideDraftRoute } from './drafts/decide-draft.ts';
import { watchInbox } from './events/watch-inbox.ts';
import { countInbox } from './inbox/count-inbox.ts';
import { listInboxRoute } from './inbox/list-inbox.ts';
import { knowledgeRoutes } from './knowledge/routes.ts';
import { changeMember } from './members/change-member.ts';
import { invite } from './members/invite.ts';
import { listMembers } from './members/list-members.ts';
import { metricsRoutes } from './metrics/routes.ts';
import { consolePage } from './page.ts';
import { reviewRoutes } from './reviews/routes.ts';
import { securityHeaders } from './security-headers.ts';
import { forwardSignIn } from './session/forward-sign-in.ts';
import { listSessions } from './session/list-sessions.ts';
import { readSession } from './session/read-session.ts';
import { revokeSession } from './session/revoke-session.ts';
import { welcome } from './session/welcome.ts';
import { settingsRoutes } from './settings/routes.ts';
import { readTurn } from './turns/read-turn.ts';

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

  const board = new PresenceBoard(context.database, context.ports.clock);
  listInboxRoute(router, context);
  countInbox(router, context);
  watchInbox(router, context, board);
  readThread(router, context);
  readCustomer(router, context);
  tellPresence(router, board);
  sendMessage(router, context);
  changeConversation(router, context);
  changeMany(router, context);
  markReadRoute(router, context);
  decideDraftRoute(router, context);
  decideActionRoute(router, context);
  readTurn(router, context);

  knowledgeRoutes(router, context);
  deskRoutes(router, context);
  listMembers(router, context);
  invite(router, context);
  changeMember(router, context);
  apiKeyRoutes(router, context);
  auditRoutes(router, context);
  metricsRoutes(router, context);
  costRoutes(router, context);
  reviewRoutes(router, context);
  calibrationRoutes(router, context);
  settingsRoutes(router, context);
  app.route('/api', router.hono);

  app.all('/api/*', (c) => {
    throw new AppError('not_found', `There is nothing at ${c.req.path}.`);
  });
  app.get('*', consolePage());
  return app;
}
