import type { Context } from '../../context.ts';
import { limitBody } from '../../limit-body.ts';
import { createRouter } from '../../router.ts';
import { addMessage } from './conversations/add-message.ts';
import { readConversation } from './conversations/read-conversation.ts';
import { startConversation } from './conversations/start-conversation.ts';
import { watchConversation } from './conversations/watch-conversation.ts';
import { docsPage } from './docs-page.ts';
import { idempotent } from './idempotent.ts';
import { apiInfo } from './open-api.ts';
import { requireKey } from './require-key.ts';
import { setSending } from './sending/set-sending.ts';
import { listTicketsRoute } from './tickets/list-tickets.ts';
import { rateTicket } from './tickets/rate-ticket.ts';
import { readTicket } from './tickets/read-ticket.ts';
import { startTicket } from './tickets/start-ticket.ts';

/** `/api`: what others script against. Everything under `/v1` needs an API key. */
export function apiRoutes(context: Context) {
  const router = createRouter();
  router.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' });
  router.use('/v1/*', requireKey(context), limitBody(), idempotent(context));
  for (const add of [
    startConversation,
    addMessage,
    readConversation,
    watchConversation,
    startTicket,
    listTicketsRoute,
    readTicket,
    rateTicket,
    setSending,
  ]) {
    add(router, context);
  }
  router.get('/openapi.json', (c) => c.json(router.getOpenAPI31Document(apiInfo)));
  router.get('/docs', (c) => c.html(docsPage(router.getOpenAPI31Document(apiInfo))));
  return router;
}
