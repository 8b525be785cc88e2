import type { Selectable } from 'kysely';
import type { Citation } from '#domain/citation.ts';
import type { Author, Message, MessageCard } from '#domain/message.ts';
import type { MessagesTable } from '../schema.ts';
import { instant, type Row } from './instant.ts';

export type MessageRow = Row<Selectable<MessagesTable>>;

function authorOf(row: MessageRow): Author {
  if (row.author_kind !== 'human') return { kind: row.author_kind };
  return { kind: 'human', userId: row.author_id ?? '', name: row.author_name ?? '' };
}

/** JSON has no dates: the one inside a card comes back as text. */
function cardOf(stored: unknown): MessageCard | undefined {
  const card = stored as MessageCard | null;
  if (!card) return undefined;
  return card.kind === 'confirm' ? { ...card, expiresAt: instant(card.expiresAt) } : card;
}

export function messageOf(row: MessageRow): Message {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    ticketId: row.ticket_id,
    seq: row.seq,
    kind: row.kind,
    author: authorOf(row),
    text: row.body,
    citations: row.citations as Citation[],
    turnId: row.turn_id ?? undefined,
    channelMessageId: row.channel_message_id ?? undefined,
    card: cardOf(row.card),
    createdAt: instant(row.created_at),
  };
}
