import { sql } from 'kysely';
import type { Queries } from '#adapters/database/database.ts';
import type { GapView } from '#wire/console/knowledge-health.ts';

/** Gaps shown at once, the most asked first. */
const mostGaps = 100;
const shownExamples = 4;

interface Row {
  id: string;
  topic: string;
  language: string;
  questions: number;
  first_at: Date;
  last_at: Date;
  examples: { question: string; conversationId: string; at: string }[];
  replies: number;
  suggestion: { id: string; title: string; body: string; draftedBy: 'model' | 'words'; replies: number } | null;
}

/** Open gaps with examples and what is proposed for them. */
export async function readGaps(queries: Queries): Promise<GapView[]> {
  const { rows } = await sql<Row>`
    select g.id, g.topic, g.language, g.questions, g.first_at, g.last_at,
      coalesce((select jsonb_agg(x) from (
        select q.question, q.conversation_id as "conversationId", q.at
        from gap_questions q where q.gap_id = g.id order by q.at desc limit ${shownExamples}
      ) x), '[]') as examples,
      (select count(distinct m.id)::int from messages m join gap_questions q on q.ticket_id = m.ticket_id
        where q.gap_id = g.id and m.author_kind = 'human' and m.kind = 'reply' and m.created_at >= q.at) as replies,
      (select jsonb_build_object('id', s.id, 'title', s.title, 'body', s.body, 'draftedBy', s.drafted_by,
          'replies', cardinality(s.messages))
        from article_suggestions s where s.gap_id = g.id and s.state = 'open') as suggestion
    from knowledge_gaps g
    where g.state = 'open'
    order by g.questions desc, g.last_at desc
    limit ${mostGaps}`.execute(queries);
  return rows.map((row) => ({
    id: row.id,
    topic: row.topic,
    language: row.language,
    questions: row.questions,
    firstAt: new Date(row.first_at).toISOString(),
    lastAt: new Date(row.last_at).toISOString(),
    examples: row.examples.map((each) => ({ ...each, at: new Date(each.at).toISOString() })),
    replies: row.replies,
    suggestion: row.suggestion ?? undefined,
  }));
}
