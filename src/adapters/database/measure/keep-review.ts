import { sql } from 'kysely';
import type { Citation } from '#domain/citation.ts';
import type { Tx } from '../database.ts';
import { newId } from '../new-id.ts';

/** What a reviewer says of an answer. */
export interface GivenReview {
  accurate: boolean;
  /** What would be right. */
  correction?: string;
  /** Why it was not, as with drafts that are rejected. */
  reason?: string;
}

/** What is reviewed: a draft, or an answer that was sent by itself. */
export interface Reviewed {
  draftId?: string;
  messageId?: string;
  turnId: string;
  ticketId: string;
  conversationId: string;
  citations: readonly Citation[];
}

/**
 * Keeps a review, once for each answer: a second one takes the place of the first. An answer found
 * wrong marks the articles it cited; found right after all, it takes the marks away.
 */
export async function keepReview(tx: Tx, reviewed: Reviewed, userId: string, given: GivenReview): Promise<string> {
  const target = reviewed.draftId
    ? sql`(draft_id) where draft_id is not null`
    : sql`(message_id) where message_id is not null`;
  const { rows } = await sql<{ id: string }>`
    insert into reviews (id, draft_id, message_id, turn_id, ticket_id, conversation_id, intent, confidence, state, accurate, correction,
      reason, reviewed_by, reviewed_at)
    select ${newId('rev')}, ${reviewed.draftId ?? null}, ${reviewed.messageId ?? null}, t.id, ${reviewed.ticketId}, ${reviewed.conversationId},
      k.intents[1], t.confidence, 'done', ${given.accurate}, ${given.correction ?? null}, ${given.reason ?? null}, ${userId}, now()
    from turns t join tickets k on k.id = t.ticket_id where t.id = ${reviewed.turnId}
    on conflict ${target} do update set state = 'done', accurate = excluded.accurate, correction = excluded.correction,
      reason = excluded.reason, reviewed_by = excluded.reviewed_by, reviewed_at = excluded.reviewed_at
    returning id`.execute(tx);
  const id = rows[0]?.id;
  if (!id) throw new Error(`There is no turn ${reviewed.turnId} to review.`);
  await keepFeedback(tx, id, reviewed, userId, given);
  await markArticles(tx, id, reviewed.citations, given);
  return id;
}

/** The same review as the feedback that figures count; a later word replaces an earlier one. */
async function keepFeedback(tx: Tx, id: string, reviewed: Reviewed, userId: string, given: GivenReview): Promise<void> {
  await sql`
    insert into feedback (id, conversation_id, ticket_id, message_id, kind, score, comment, given_by)
    values (${`fbk_${id}`}, ${reviewed.conversationId}, ${reviewed.ticketId}, ${reviewed.messageId ?? null}, 'review',
      ${given.accurate ? 1 : 0}, ${given.correction ?? null}, ${userId})
    on conflict (id) do update set score = excluded.score, comment = excluded.comment, given_by = excluded.given_by, at = now()`.execute(
    tx,
  );
}

async function markArticles(
  tx: Tx,
  reviewId: string,
  citations: readonly Citation[],
  given: GivenReview,
): Promise<void> {
  if (given.accurate) {
    await tx.deleteFrom('article_marks').where('review_id', '=', reviewId).where('state', '=', 'open').execute();
    return;
  }
  const articles = [...new Set(citations.map((citation) => citation.articleId))];
  if (articles.length === 0) return;
  await tx
    .insertInto('article_marks')
    .values(
      articles.map((article) => ({
        id: newId('mrk'),
        article_id: article,
        review_id: reviewId,
        note: given.correction ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['article_id', 'review_id']).doUpdateSet((columns) => ({ note: columns.ref('excluded.note') })),
    )
    .execute();
}
