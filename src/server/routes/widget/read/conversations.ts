import type { TicketState } from '#domain/ticket.ts';
import { isOver } from '#domain/ticket-transitions.ts';
import type { ConversationSummary } from '#wire/widget/conversation.ts';
import type { Context } from '../../../context.ts';
import { customersOf, type WidgetSession } from '../session-token.ts';

/** Conversations that a list shows; older ones are history. */
const mostConversations = 20;
const previewCharacters = 120;

/** The session's conversations, newest first, each with its newest visible message. */
export async function readConversations(context: Context, session: WidgetSession): Promise<ConversationSummary[]> {
  const rows = await context.database.kysely
    .selectFrom('conversations as c')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('messages')
          .select(['messages.body', 'messages.author_kind', 'messages.seq', 'messages.created_at'])
          .whereRef('messages.conversation_id', '=', 'c.id')
          .where('messages.kind', '=', 'reply')
          .orderBy('messages.seq', 'desc')
          .limit(1)
          .as('m'),
      (join) => join.onTrue(),
    )
    .select(['c.id', 'c.ticket_state', 'm.body', 'm.author_kind', 'm.seq', 'm.created_at'])
    .where('c.customer_id', 'in', customersOf(session))
    .where('c.channel', '=', 'chat')
    .orderBy('m.created_at', 'desc')
    .limit(mostConversations)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    preview: plain(row.body),
    from: row.author_kind === 'human' ? 'person' : row.author_kind,
    lastSeq: row.seq,
    state: isOver(row.ticket_state as TicketState) ? 'resolved' : 'open',
    at: row.created_at.toISOString(),
  }));
}

/** One line without the marks of Markdown. */
function plain(text: string): string {
  return text
    .replace(/\[(\d{1,3})\]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, previewCharacters);
}
