import type { Selectable } from 'kysely';
import type { Grant } from '#domain/policy/facts.ts';
import type { PendingAction } from '#engine/ports/turn-store.ts';
import type { ActionsTable } from '../schema.ts';
import { instant, type Row } from './instant.ts';

export type ActionRow = Row<Selectable<ActionsTable>>;

export function actionOf(row: ActionRow): PendingAction {
  return {
    id: row.id,
    kind: row.kind,
    conversationId: row.conversation_id,
    ticketId: row.ticket_id,
    turnId: row.turn_id,
    callId: row.call_id,
    tool: row.tool,
    input: row.input,
    argumentsHash: row.arguments_hash,
    title: row.title,
    rule: row.rule,
    reason: row.reason,
    state: row.state,
    decidedBy: row.decided_by ?? undefined,
    decisionReason: row.decision_reason ?? undefined,
    createdAt: instant(row.created_at),
    expiresAt: instant(row.expires_at),
  };
}

/** A decided action as policy sees it; undecided and expired ones grant nothing. */
export function grantOf(row: ActionRow): Grant | undefined {
  if (row.state === 'pending' || row.state === 'expired') return undefined;
  return {
    kind: row.kind,
    actionId: row.id,
    tool: row.tool,
    argumentsHash: row.arguments_hash,
    decision: row.state === 'denied' ? 'denied' : 'granted',
    reason: row.decision_reason ?? undefined,
    expiresAt: instant(row.expires_at),
    used: row.state === 'used',
  };
}
