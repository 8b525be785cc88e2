import type { Citation } from '#domain/citation.ts';
import { AppError } from '#domain/errors.ts';
import { changeConversation } from '../change-conversation.ts';
import type { Database } from '../database.ts';
import { type GivenReview, keepReview } from './keep-review.ts';
import { refreshFacts } from './refresh-facts.ts';

/** Says whether an answer that was sent was accurate. Contract: throws `not_found` for what is no answer of the AI. */
export async function reviewAnswer(
  database: Database,
  { messageId, userId, review }: { messageId: string; userId: string; review: GivenReview },
): Promise<{ reviewId: string }> {
  const message = await database.kysely
    .selectFrom('messages')
    .selectAll()
    .where('id', '=', messageId)
    .where('author_kind', '=', 'ai')
    .where('turn_id', 'is not', null)
    .executeTakeFirst();
  if (!message?.turn_id) throw new AppError('not_found', `There is no answer ${messageId}.`);
  const turnId = message.turn_id;
  const reviewId = await changeConversation(database, message.conversation_id, async ({ tx, events }) => {
    events.push({ type: 'feedback-given', kind: 'review', value: review.accurate ? 'accurate' : 'inaccurate' });
    return await keepReview(
      tx,
      {
        messageId,
        turnId,
        ticketId: message.ticket_id,
        conversationId: message.conversation_id,
        citations: message.citations as Citation[],
      },
      userId,
      review,
    );
  });
  // The event names the conversation's newest ticket; what was reviewed may belong to an older one.
  await refreshFacts(database.kysely, [message.ticket_id]);
  return { reviewId };
}

/** Leaves an answer out of the queue: nobody can say, or it does not matter. */
export async function skipReview(
  database: Database,
  { reviewId, userId }: { reviewId: string; userId: string },
): Promise<void> {
  const skipped = await database.kysely
    .updateTable('reviews')
    .set({ state: 'skipped', reviewed_by: userId, reviewed_at: new Date() })
    .where('id', '=', reviewId)
    .where('state', '=', 'pending')
    .returning('id')
    .executeTakeFirst();
  if (!skipped) throw new AppError('already_decided', 'This answer was reviewed already.');
}
