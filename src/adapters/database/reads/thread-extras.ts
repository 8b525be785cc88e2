import type { DomainEvent, StoredEvent } from '#domain/events.ts';
import type { AttachmentBrief } from '../attachments.ts';
import type { Queries } from '../database.ts';
import { readMemberNames } from './member-names.ts';

/** What a thread shows beside the conversation's story. */
export interface ThreadExtras {
  /** Newest 200 of the types asked for, oldest first. */
  events: StoredEvent[];
  /** What customers thought of single messages. */
  thumbs: Map<string, Thumb>;
  /** Files by the message they came with. */
  files: Map<string, AttachmentBrief[]>;
  /** Names of members of the team by their id. */
  names: Map<string, string>;
}

/** A customer's thumb, and why. */
export interface Thumb {
  value: 'up' | 'down';
  comment?: string;
}

const mostEvents = 200;

export async function readThreadExtras(
  queries: Queries,
  conversationId: string,
  types: readonly DomainEvent['type'][],
): Promise<ThreadExtras> {
  const [events, thumbs, files, names] = await Promise.all([
    queries
      .selectFrom('events')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .where('type', 'in', types)
      .orderBy('id', 'desc')
      .limit(mostEvents)
      .execute(),
    queries
      .selectFrom('feedback')
      .select(['message_id', 'score', 'comment'])
      .where('conversation_id', '=', conversationId)
      .where('kind', '=', 'thumb')
      .execute(),
    filesOf(queries, conversationId),
    readMemberNames(queries),
  ]);
  return {
    events: events.toReversed().map((row) => ({
      id: row.id,
      conversationId: row.conversation_id,
      ticketId: row.ticket_id ?? undefined,
      at: row.at,
      event: row.payload as DomainEvent,
    })),
    files,
    thumbs: new Map(
      thumbs.flatMap(({ message_id, score, comment }): [string, Thumb][] =>
        message_id ? [[message_id, { value: score > 0 ? 'up' : 'down', comment: comment ?? undefined }]] : [],
      ),
    ),
    names,
  };
}

async function filesOf(queries: Queries, conversationId: string): Promise<ThreadExtras['files']> {
  const rows = await queries
    .selectFrom('attachments')
    .select(['id', 'name', 'type', 'size', 'message_id'])
    .where('conversation_id', '=', conversationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return Map.groupBy(rows, (row) => row.message_id ?? '');
}
