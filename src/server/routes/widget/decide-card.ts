import { decideAction, getAction } from '#adapters/database/decide-action.ts';
import { AppError } from '#domain/errors.ts';
import { decideAction as decideActionBody } from '#wire/widget/card.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import type { WidgetEnv } from './app-env.ts';
import type { Limits } from './limits.ts';
import { confirmedText } from './present/card.ts';
import { readConversation } from './read/conversation.ts';
import { ownConversation } from './read/own-conversation.ts';
import { readBody } from './read-body.ts';

/**
 * `POST …/actions/{id}`: the customer's yes or no to the card they saw. The signature that comes
 * back with the click covers the conversation, the call and the hash of its arguments: a click on
 * one card can never confirm another, nor the same one with changed arguments.
 */
export function decideCardRoute(context: Context, limits: Limits) {
  const router = createRouter<WidgetEnv>();
  router.post('/conversations/:id/actions/:actionId', async (c) => {
    const session = c.get('session');
    await limits.take(c, { 'change-of-session': session.customerId });
    const { decision, signature } = await readBody(c, decideActionBody);
    const conversation = await ownConversation(context, session, c.req.param('id'));
    const action = await getAction(context.database.kysely, c.req.param('actionId'));
    if (action.conversationId !== conversation.id || action.kind !== 'confirm') {
      throw new AppError('not_found', 'There is no such card.');
    }
    if (!context.signer.verify('confirm-card', confirmedText(action), signature)) {
      throw new AppError('forbidden', 'This card was not made here.', { field: 'signature' });
    }
    const { turnId } = await decideAction(context.database, {
      actionId: action.id,
      kind: 'confirm',
      onlyOf: { conversationId: conversation.id },
      decision: decision === 'confirm' ? 'granted' : 'denied',
      decidedBy: 'customer',
      now: context.ports.clock.now(),
    });
    if (turnId) context.turns.start(turnId);
    return c.json(await readConversation(context, conversation));
  });
  return router;
}
