import { sql } from 'kysely';
import type { Queries } from '../database.ts';

/** Newest answers that are looked through. */
export const answersCounted = 2_000;

/** How often each article was cited by the newest answers. */
export async function countCitations(queries: Queries): Promise<Map<string, number>> {
  const { rows } = await sql<{ article_id: string; times: number }>`
    select cited ->> 'articleId' as article_id, count(*)::int as times
    from (
      select citations from messages where author_kind = 'ai' and citations <> '[]'::jsonb order by id desc limit ${answersCounted}
    ) answers, jsonb_array_elements(answers.citations) cited
    group by 1`.execute(queries);
  return new Map(rows.map((row) => [row.article_id, row.times]));
}
