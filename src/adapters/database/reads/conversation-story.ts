import type { Selectable } from 'kysely';
import type { Queries } from '../database.ts';
import type {
  ActionsTable,
  ConversationsTable,
  CustomersTable,
  DraftsTable,
  HandoffsTable,
  MessagesTable,
  ModelCallsTable,
  TicketsTable,
  ToolCallsTable,
  TurnsTable,
} from '../schema.ts';

/** Everything that happened in a conversation, as rows. */
export interface ConversationStory {
  conversation: Selectable<ConversationsTable>;
  customer: Selectable<CustomersTable>;
  /** Oldest first; the last is the one at work. */
  tickets: Selectable<TicketsTable>[];
  messages: Selectable<MessagesTable>[];
  turns: Selectable<TurnsTable>[];
  toolCalls: Selectable<ToolCallsTable>[];
  modelCalls: Selectable<ModelCallsTable>[];
  drafts: Selectable<DraftsTable>[];
  actions: Selectable<ActionsTable>[];
  /** The newest of the ticket at work. */
  handoff?: Selectable<HandoffsTable>;
}

/** Newest messages and turns of a conversation that are read at once; older ones are history. */
const mostMessages = 500;
const mostTurns = 100;

/** Reads a conversation with all that the agent did in it; undefined when there is none. */
export async function readConversationStory(
  queries: Queries,
  conversationId: string,
): Promise<ConversationStory | undefined> {
  const conversation = await queries
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', conversationId)
    .executeTakeFirst();
  if (!conversation) return undefined;
  const [customer, tickets, messages, turns, drafts, actions, handoff] = await Promise.all([
    queries.selectFrom('customers').selectAll().where('id', '=', conversation.customer_id).executeTakeFirstOrThrow(),
    queries.selectFrom('tickets').selectAll().where('conversation_id', '=', conversationId).orderBy('number').execute(),
    queries
      .selectFrom('messages')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .orderBy('seq', 'desc')
      .limit(mostMessages)
      .execute(),
    queries
      .selectFrom('turns')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(mostTurns)
      .execute(),
    queries
      .selectFrom('drafts')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .orderBy('created_at')
      .execute(),
    queries
      .selectFrom('actions')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .orderBy('created_at')
      .execute(),
    queries
      .selectFrom('handoffs')
      .selectAll()
      .where('conversation_id', '=', conversationId)
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ]);
  const turnIds = turns.map((turn) => turn.id);
  const [toolCalls, modelCalls] =
    turnIds.length === 0
      ? [[], []]
      : await Promise.all([
          queries
            .selectFrom('tool_calls')
            .selectAll()
            .where('turn_id', 'in', turnIds)
            .orderBy('started_at')
            .orderBy('call_id')
            .execute(),
          queries
            .selectFrom('model_calls')
            .selectAll()
            .where('turn_id', 'in', turnIds)
            .orderBy('at')
            .orderBy('id')
            .execute(),
        ]);
  return {
    conversation,
    customer,
    tickets,
    messages: messages.toReversed(),
    turns: turns.toReversed(),
    toolCalls,
    modelCalls,
    drafts,
    actions,
    handoff: handoff?.ticket_id === tickets.at(-1)?.id ? handoff : undefined,
  };
}
