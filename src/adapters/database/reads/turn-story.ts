import { type Selectable, sql } from 'kysely';
import type { Queries } from '../database.ts';
import { correctionOf, type ReadingCorrection } from '../reading-corrections.ts';
import type { DraftsTable, MessagesTable, ModelCallsTable, ToolCallsTable, TurnsTable } from '../schema.ts';

/** Everything about one turn, as rows. */
export interface TurnStory {
  turn: Selectable<TurnsTable>;
  toolCalls: Selectable<ToolCallsTable>[];
  modelCalls: Selectable<ModelCallsTable>[];
  /** What it wrote. */
  messages: Selectable<MessagesTable>[];
  draft?: Selectable<DraftsTable>;
  /** Passages shown to the model that say different things; ids of passages. */
  contradictions: { newer: string; older: string }[];
  /** What a reviewer said of its reading. */
  correction?: ReadingCorrection;
  /** What the customer had asked: the messages it answered, else the newest before it. */
  question: string;
}

/** Reads a turn; undefined when there is none. */
export async function readTurnStory(queries: Queries, turnId: string): Promise<TurnStory | undefined> {
  const turn = await queries.selectFrom('turns').selectAll().where('id', '=', turnId).executeTakeFirst();
  if (!turn) return undefined;
  const [toolCalls, modelCalls, messages, draft, asked, contradicted, correction] = await Promise.all([
    queries
      .selectFrom('tool_calls')
      .selectAll()
      .where('turn_id', '=', turnId)
      .orderBy('started_at')
      .orderBy('call_id')
      .execute(),
    queries.selectFrom('model_calls').selectAll().where('turn_id', '=', turnId).orderBy('at').orderBy('id').execute(),
    queries
      .selectFrom('messages')
      .selectAll()
      .where('conversation_id', '=', turn.conversation_id)
      .where('turn_id', '=', turnId)
      .orderBy('seq')
      .execute(),
    queries.selectFrom('drafts').selectAll().where('turn_id', '=', turnId).executeTakeFirst(),
    queries
      .selectFrom('messages')
      .select(['body', 'answered_by'])
      .where('conversation_id', '=', turn.conversation_id)
      .where('author_kind', '=', 'customer')
      .where('created_at', '<=', turn.ended_at ?? turn.created_at)
      .orderBy('seq', 'desc')
      .limit(10)
      .execute(),
    queries
      .selectFrom('events')
      .select('payload')
      .where('conversation_id', '=', turn.conversation_id)
      .where('type', '=', 'articles-contradicted')
      .where(sql`payload ->> 'turnId'`, '=', turnId)
      .orderBy('id')
      .execute(),
    correctionOf(queries, turnId),
  ]);
  const answered = asked.filter((message) => message.answered_by === turnId).toReversed();
  const question = (answered.length > 0 ? answered : asked.slice(0, 1)).map((message) => message.body).join('\n\n');
  const contradictions = contradicted.map(({ payload }) => payload as { newer: string; older: string });
  return { turn, toolCalls, modelCalls, messages, draft, question, contradictions, correction };
}
