import type { Selectable } from 'kysely';
import type { Citation } from '#domain/citation.ts';
import { AppError } from '#domain/errors.ts';
import { editShare } from '#domain/measure/edit-distance.ts';
import type { TicketState } from '#domain/ticket.ts';
import { isOver } from '#domain/ticket-transitions.ts';
import type { TurnCommit } from '#engine/ports/turn-store.ts';
import { type Change, changeConversation, fenceOff } from './change-conversation.ts';
import type { Database, Queries, Tx } from './database.ts';
import { type GivenReview, keepReview } from './measure/keep-review.ts';
import { moveTicketRow } from './move-ticket-row.ts';
import { setOwner } from './ownership.ts';
import { say } from './say.ts';
import type { DraftsTable, TicketsTable } from './schema.ts';
import { queueTurn } from './turns/queue-turn.ts';
import { replaceCards, withdrawCards } from './withdraw-cards.ts';

/** What a reviewer does with a draft. */
export type DraftDecision =
  | { kind: 'send'; resolve?: boolean }
  | { kind: 'edit'; text: string; resolve?: boolean }
  /** The reviewer will answer: the conversation becomes theirs. */
  | { kind: 'reject'; reason: string }
  /** The AI tries again, with what the reviewer says. */
  | { kind: 'regenerate'; instruction?: string };

/** Whether what the draft said was true, and what is. */
export type AccuracyReview = Pick<GivenReview, 'accurate' | 'correction'>;

type Draft = Selectable<DraftsTable>;
type DraftCard = NonNullable<TurnCommit['draft']>['cards'][number];

async function draftRow(queries: Queries, draftId: string): Promise<Draft> {
  const row = await queries.selectFrom('drafts').selectAll().where('id', '=', draftId).executeTakeFirst();
  if (!row) throw new AppError('not_found', `There is no draft ${draftId}.`);
  return row;
}

/**
 * Decides a draft, once. Contract: throws `not_found`, and `already_decided` when somebody was
 * first or a newer message set the draft aside.
 */
export async function decideDraft(
  database: Database,
  {
    draftId,
    decision,
    userId,
    review,
  }: { draftId: string; decision: DraftDecision; userId: string; review?: AccuracyReview },
): Promise<{ messageId: string | null; turnId: string | null }> {
  const { conversation_id } = await draftRow(database.kysely, draftId);
  return await changeConversation(database, conversation_id, async (change) => {
    const draft = await draftRow(change.tx, draftId);
    if (draft.state !== 'pending') throw new AppError('already_decided', `This draft was ${draft.state} already.`);
    const ticket = await change.tx
      .selectFrom('tickets')
      .selectAll()
      .where('id', '=', draft.ticket_id)
      .executeTakeFirstOrThrow();
    const state = { send: 'sent', edit: 'edited', reject: 'rejected', regenerate: 'superseded' } as const;
    await change.tx
      .updateTable('drafts')
      .set({
        state: state[decision.kind],
        decided_by: userId,
        decided_at: new Date(),
        sent_body: decision.kind === 'edit' ? decision.text : null,
        edit_distance: decision.kind === 'edit' ? editShare(draft.body, decision.text) : null,
        reject_reason: decision.kind === 'reject' ? decision.reason : null,
      })
      .where('id', '=', draftId)
      .execute();
    change.events.push({ type: 'draft-decided', draftId, decision: decision.kind, userId });
    if (review) {
      await writeReview(change.tx, draft, userId, {
        ...review,
        reason: decision.kind === 'reject' ? decision.reason : undefined,
      });
    }
    if (decision.kind === 'send' || decision.kind === 'edit')
      return await send(change, draft, ticket, decision, userId);
    await setAside(change.tx, draft);
    if (!isOver(ticket.state as TicketState)) change.events.push(...(await moveTicketRow(change.tx, ticket, 'open')));
    if (decision.kind === 'reject') {
      if (change.conversation.owner_kind === 'ai') await setOwner(change, { kind: 'human', userId });
      return { messageId: null, turnId: null };
    }
    return await again(change, draft, decision.instruction);
  });
}

async function send(
  change: Change,
  draft: Draft,
  ticket: Selectable<TicketsTable>,
  decision: Extract<DraftDecision, { kind: 'send' | 'edit' }>,
  userId: string,
): Promise<{ messageId: string; turnId: null }> {
  const messageId = await say(change, {
    ticketId: draft.ticket_id,
    kind: 'reply',
    author: 'ai',
    authorId: userId,
    text: decision.kind === 'edit' ? decision.text : draft.body,
    citations: draft.citations as Citation[],
    turnId: draft.turn_id,
  });
  for (const { text, card } of draft.cards as DraftCard[]) {
    await say(change, {
      ticketId: draft.ticket_id,
      kind: 'reply',
      author: 'system',
      text,
      card,
      turnId: draft.turn_id,
    });
  }
  await replaceCards(change, draft.turn_id);
  const next: TicketState = decision.resolve ? 'resolved' : 'awaiting_customer';
  if (!isOver(ticket.state as TicketState)) change.events.push(...(await moveTicketRow(change.tx, ticket, next)));
  return { messageId, turnId: null };
}

/** The customer never saw it, so what it answered is unanswered. */
async function setAside(tx: Tx, draft: Draft): Promise<void> {
  await withdrawCards(tx, [draft.turn_id]);
  await tx
    .updateTable('messages')
    .set({ answered_by: null })
    .where('conversation_id', '=', draft.conversation_id)
    .where('author_kind', '=', 'customer')
    .where('answered_by', '=', draft.turn_id)
    .execute();
}

async function again(change: Change, draft: Draft, instruction?: string): Promise<{ messageId: null; turnId: string }> {
  await fenceOff(change, 'The draft is written again.');
  await setOwner(change, { kind: 'ai' });
  const scope = { conversationId: draft.conversation_id, ticketId: draft.ticket_id };
  const queued = await queueTurn(change.tx, scope, { kind: 'regenerate', instruction }, undefined, '');
  change.events.push(...queued.events);
  return { messageId: null, turnId: queued.turnId };
}

async function writeReview(
  tx: Tx,
  draft: Draft,
  userId: string,
  { reason, ...review }: AccuracyReview & { reason?: string },
): Promise<void> {
  await tx
    .updateTable('drafts')
    .set({ accurate: review.accurate, correction: review.correction ?? null })
    .where('id', '=', draft.id)
    .execute();
  await keepReview(tx, { draftId: draft.id, citations: draft.citations as Citation[], ...draftPlace(draft) }, userId, {
    ...review,
    reason,
  });
}

function draftPlace(draft: Draft) {
  return { turnId: draft.turn_id, ticketId: draft.ticket_id, conversationId: draft.conversation_id };
}
