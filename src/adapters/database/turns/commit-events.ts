import type { DomainEvent } from '#domain/events.ts';
import type { TurnClaim, TurnCommit } from '#engine/ports/turn-store.ts';
import { ownerWord } from '../rows/conversation-row.ts';

/**
 * What a commit tells: the engine's own events, then the facts of the rows written, in this order,
 * each unless the engine told it itself. `turn-ended` comes last. Until then the AI owned the
 * conversation; that the ticket changed is told by the statement only when it did.
 */
export function commitEvents(claim: TurnClaim, commit: TurnCommit): DomainEvent[] {
  const { turnId, ticketId } = claim;
  const facts: DomainEvent[] = [];
  for (const { id, author } of commit.messages) facts.push({ type: 'message-sent', messageId: id, turnId, author });
  if (commit.draft) facts.push({ type: 'draft-created', turnId, draftId: commit.draft.id });
  for (const { id, kind } of commit.actions) facts.push({ type: 'action-requested', turnId, actionId: id, kind });
  facts.push({ type: 'ticket-changed', ticketId, state: commit.ticket.state });
  if (commit.owner.kind !== 'ai') facts.push({ type: 'owner-changed', owner: ownerWord(commit.owner) });
  const told = new Set(commit.events.map(identity));
  const added = facts.filter((event) => !told.has(identity(event)));
  const ended = commit.events.filter(({ type }) => type === 'turn-ended');
  const others = commit.events.filter(({ type }) => type !== 'turn-ended');
  const end: DomainEvent = ended[0] ?? { type: 'turn-ended', turnId, outcome: commit.outcome, tier: commit.tier };
  return [...others, ...added, end];
}

/** What makes two events tell the same. */
function identity(event: DomainEvent): string {
  switch (event.type) {
    case 'message-sent':
      return `${event.type} ${event.messageId}`;
    case 'draft-created':
      return `${event.type} ${event.draftId}`;
    case 'action-requested':
      return `${event.type} ${event.actionId}`;
    default:
      return event.type;
  }
}
