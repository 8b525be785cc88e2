import { commentOnCsat, giveCsat, giveThumb } from '#adapters/database/feedback.ts';
import { AppError } from '#domain/errors.ts';
import { giveCsat as csatBody, giveThumb as thumbBody } from '#wire/widget/message.ts';
import type { Context } from '../../context.ts';
import { createRouter } from '../../router.ts';
import type { WidgetEnv } from './app-env.ts';
import type { Limits } from './limits.ts';
import { presentStatus } from './present/status.ts';
import { readConversation } from './read/conversation.ts';
import { ownConversation } from './read/own-conversation.ts';
import { readStatusFacts } from './read/status-facts.ts';
import { readBody } from './read-body.ts';

/** `POST …/messages/{id}/thumb` and `POST …/csat`: was it any good? */
export function giveFeedbackRoute(context: Context, limits: Limits) {
  const router = createRouter<WidgetEnv>();
  router.post('/conversations/:id/messages/:messageId/thumb', async (c) => {
    const session = c.get('session');
    await limits.take(c, { 'change-of-session': session.customerId });
    const { value, comment } = await readBody(c, thumbBody);
    const conversation = await ownConversation(context, session, c.req.param('id'));
    const messageId = c.req.param('messageId');
    await mustBeAnswer(context, conversation.id, messageId);
    await giveThumb(context.database, {
      messageId,
      up: value === 'up',
      comment,
      onlyOf: { conversationId: conversation.id },
    });
    return c.json(await readConversation(context, conversation));
  });
  router.post('/conversations/:id/csat', async (c) => {
    const session = c.get('session');
    await limits.take(c, { 'change-of-session': session.customerId });
    const { score, comment } = await readBody(c, csatBody);
    const conversation = await ownConversation(context, session, c.req.param('id'));
    const { ticketId } = conversation;
    const asked = await csatOf(context, conversation.id);
    if (asked === 'none') throw new AppError('conflict', 'There is nothing to rate yet.');
    if (asked === 'asked') await giveCsat(context.database, { ticketId, score, comment, givenBy: 'customer' });
    else if (comment) await commentOnCsat(context.database, { ticketId, comment });
    else throw new AppError('already_decided', 'You rated this already.');
    return c.json(await readConversation(context, conversation));
  });
  return router;
}

async function csatOf({ database, desk, ports }: Context, conversationId: string) {
  const facts = await readStatusFacts(database.kysely, conversationId);
  return facts ? presentStatus(facts, desk, ports.clock.now()).csat : 'none';
}

/** A thumb is for what the AI said; one's own words and notes of the team have none. */
async function mustBeAnswer({ database }: Context, conversationId: string, messageId: string): Promise<void> {
  const answer = await database.kysely
    .selectFrom('messages')
    .select('id')
    .where('id', '=', messageId)
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'reply')
    .where('author_kind', '=', 'ai')
    .executeTakeFirst();
  if (!answer) throw new AppError('not_found', 'There is no such answer.');
}
