import { AppError } from '#domain/errors.ts';
import type { TicketState } from '#domain/ticket.ts';
import { isOver } from '#domain/ticket-transitions.ts';
import type { PendingAction } from '#engine/ports/turn-store.ts';
import { changeConversation, fenceOff } from './change-conversation.ts';
import { currentTicket } from './current-ticket.ts';
import type { Database, Queries } from './database.ts';
import { moveTicketRow } from './move-ticket-row.ts';
import { setOwner } from './ownership.ts';
import { type ActionRow, actionOf } from './rows/action-row.ts';
import { queueTurn } from './turns/queue-turn.ts';

export interface ActionDecision {
  actionId: string;
  /** Who may decide: the customer their confirmations, the team its approvals. */
  kind: PendingAction['kind'];
  /** When given, the action must be of this conversation: for callers that act for its customer. */
  onlyOf?: { conversationId: string };
  decision: 'granted' | 'denied';
  /** User id, or `customer`. */
  decidedBy: string;
  /** Why not; told to the model. */
  reason?: string;
  now: Date;
}

/** Reads an action. */
export async function getAction(queries: Queries, actionId: string): Promise<PendingAction> {
  const row = await queries.selectFrom('actions').selectAll().where('id', '=', actionId).executeTakeFirst();
  if (!row) throw new AppError('not_found', `There is no action ${actionId}.`);
  return actionOf(row as ActionRow);
}

/**
 * Says yes or no to an action, exactly once however many try, and queues the turn that goes on.
 * An approval gives the conversation back to the AI when someone else had it: nobody but the AI
 * can do what was approved. Contract: throws `not_found`, `forbidden`, `already_decided`, `expired`.
 */
export async function decideAction(
  database: Database,
  decision: ActionDecision,
): Promise<{ action: PendingAction; turnId: string | null }> {
  const asked = await getAction(database.kysely, decision.actionId);
  if (decision.onlyOf && asked.conversationId !== decision.onlyOf.conversationId) {
    throw new AppError('not_found', `There is no action ${decision.actionId}.`);
  }
  if (asked.kind !== decision.kind) {
    throw new AppError(
      'forbidden',
      asked.kind === 'approve' ? 'A person of the team must approve this.' : 'The customer must confirm this.',
    );
  }
  return await changeConversation(database, asked.conversationId, async (change) => {
    const { tx, conversation, events } = change;
    const row = await tx
      .updateTable('actions')
      .set({
        state: decision.decision,
        decided_by: decision.decidedBy,
        decision_reason: decision.reason ?? null,
        decided_at: decision.now,
      })
      .where('id', '=', decision.actionId)
      .where('state', '=', 'pending')
      .where('expires_at', '>', decision.now)
      .returningAll()
      .executeTakeFirst();
    if (!row) throw refused(await getAction(tx, decision.actionId));
    events.push({ type: 'action-decided', actionId: row.id, decision: decision.decision });
    const action = actionOf(row as ActionRow);
    const ticket = await currentTicket(tx, conversation);
    // The issue ended meanwhile: there is nothing to go on with.
    if (ticket.id !== action.ticketId || isOver(ticket.state as TicketState)) return { action, turnId: null };
    await fenceOff(change, 'An action was decided.');
    await setOwner(change, { kind: 'ai' });
    events.push(...(await moveTicketRow(tx, ticket, 'open')));
    const scope = { conversationId: conversation.id, ticketId: ticket.id };
    const queued = await queueTurn(tx, scope, { kind: 'action-decided', actionId: action.id }, undefined, '');
    events.push(...queued.events);
    return { action, turnId: queued.turnId };
  });
}

function refused(action: PendingAction): AppError {
  if (action.state === 'pending' || action.state === 'expired') {
    return new AppError('expired', 'The time to decide this is over; ask again.');
  }
  return new AppError(
    'already_decided',
    `This was ${action.state} already${action.decidedBy ? ` by ${action.decidedBy}` : ''}.`,
  );
}
