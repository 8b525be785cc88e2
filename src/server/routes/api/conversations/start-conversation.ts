import { createRoute } from '@hono/zod-openapi';
import type { Incoming } from '#adapters/database/incoming.ts';
import { conversationStart, messageAccepted } from '#wire/api/conversation.ts';
import type { Context } from '../../../context.ts';
import type { Router } from '../../../router.ts';
import { takeMessage } from '../../../take-message.ts';
import { answers, badMessage, idempotencyHeader, keyed, repeated } from '../answers.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/conversations',
  summary: 'Starts a conversation with its first message. Acknowledged once it is stored; the answer follows.',
  ...keyed,
  request: {
    headers: idempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: conversationStart } } },
  },
  responses: { ...answers(202, messageAccepted, 'Stored; a turn will answer.'), ...repeated, ...badMessage },
});

export function startConversation(router: Router, context: Context): void {
  router.openapi(route, async (c) => {
    const body = c.req.valid('json');
    const { customer, message } = body;
    const incoming: Incoming = {
      channel: body.channel ?? 'api',
      customer: { ...customer, assurance: assuranceOf(customer) },
      subject: body.subject,
      text: message.text,
      channelMessageId: message.id,
      language: customer?.locale,
    };
    const received = await takeMessage(context, incoming, { field: 'message.text' });
    const { conversationId, ticketId, messageId, turnId, duplicate } = received;
    return c.json({ conversationId, ticketId, messageId, turnId, duplicate }, 202);
  });
}

/** Whoever holds an API key may vouch for a person; without that an address is only claimed. */
export function assuranceOf(customer: { email?: string; externalId?: string; verified?: boolean } | undefined) {
  if (!customer || !(customer.email || customer.externalId)) return 'anonymous';
  return customer.verified ? 'verified' : 'claimed';
}
