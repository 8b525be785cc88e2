import type { Selectable } from 'kysely';
import type { Channel, Conversation, Owner } from '#domain/conversation.ts';
import type { ConversationsTable } from '../schema.ts';
import { instant, type Row } from './instant.ts';

export type ConversationRow = Row<Selectable<ConversationsTable>>;

/** Who answers next. */
export function ownerOf(row: Pick<ConversationRow, 'owner_kind' | 'owner_id'>): Owner {
  if (row.owner_kind === 'human') return { kind: 'human', userId: row.owner_id ?? '' };
  if (row.owner_kind === 'team') return { kind: 'team', team: row.owner_id ?? '' };
  return { kind: 'ai' };
}

/** The two columns that hold an owner. */
export function ownerColumns(owner: Owner): { owner_kind: Owner['kind']; owner_id: string | null } {
  if (owner.kind === 'human') return { owner_kind: 'human', owner_id: owner.userId };
  if (owner.kind === 'team') return { owner_kind: 'team', owner_id: owner.team };
  return { owner_kind: 'ai', owner_id: null };
}

/** An owner in one word for events: `ai`, `human:usr_1`, `team:billing`. */
export function ownerWord(owner: Owner): string {
  if (owner.kind === 'human') return `human:${owner.userId}`;
  return owner.kind === 'team' ? `team:${owner.team}` : 'ai';
}

export function conversationOf(row: ConversationRow): Conversation {
  return {
    id: row.id,
    channel: row.channel as Channel,
    customerId: row.customer_id,
    subject: row.subject ?? undefined,
    language: row.language ?? undefined,
    owner: ownerOf(row),
    createdAt: instant(row.created_at),
    updatedAt: instant(row.updated_at),
  };
}
