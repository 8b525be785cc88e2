import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import { allowedSite } from './allowed-site.ts';
import type { WidgetEnv } from './app-env.ts';
import { attachmentsRoute } from './attachments.ts';
import { createSessionRoute } from './create-session.ts';
import { crossOrigin } from './cross-origin.ts';
import { decideCardRoute } from './decide-card.ts';
import { followConversationRoute } from './follow-conversation.ts';
import { giveFeedbackRoute } from './give-feedback.ts';
import { leaveEmailRoute } from './leave-email.ts';
import { createLimits } from './limits.ts';
import { listConversationsRoute } from './list-conversations.ts';
import { noteSeenRoute } from './note-seen.ts';
import { noteTypingRoute } from './note-typing.ts';
import { scriptRoute } from './script.ts';
import { sendMessageRoute } from './send-message.ts';
import { sessionGate } from './session-gate.ts';
import { showConversationRoute } from './show-conversation.ts';
import { showDeskRoute } from './show-desk.ts';
import { startConversationRoute } from './start-conversation.ts';
import { verifyCustomerRoute } from './verify-customer.ts';

/** `/widget`: the script that pages embed, and under `/widget/v1` what it talks to. */
export function widgetRoutes(context: Context) {
  const limits = createLimits(context);
  const router = createRouter<WidgetEnv>();
  router.route('/', scriptRoute());
  router.use('/v1/*', crossOrigin);
  router.use('/v1/*', async (c, next) => {
    await next();
    // What a customer wrote stays out of every cache on the way.
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
  });
  router.use('/v1/*', allowedSite(context));
  router.route('/v1', showDeskRoute(context));
  router.route('/v1', createSessionRoute(context, limits));
  router.use('/v1/conversations', sessionGate(context));
  router.use('/v1/attachments', sessionGate(context));
  router.use('/v1/conversations/*', sessionGate(context));
  for (const route of [
    listConversationsRoute(context),
    startConversationRoute(context, limits),
    showConversationRoute(context),
    followConversationRoute(context, limits),
    sendMessageRoute(context, limits),
    decideCardRoute(context, limits),
    verifyCustomerRoute(context, limits),
    giveFeedbackRoute(context, limits),
    leaveEmailRoute(context, limits),
    noteSeenRoute(context, limits),
    noteTypingRoute(context, limits),
    attachmentsRoute(context, limits),
  ]) {
    router.route('/v1', route);
  }
  return router;
}
