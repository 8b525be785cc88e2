import { sql } from 'kysely';
import type { Queries } from '#adapters/database/database.ts';

/** What a person of the team answered to a question of a gap. */
export interface GapReply {
  messageId: string;
  text: string;
}

/** Replies that people wrote in the tickets of a gap after the question, newest first. */
export async function gapReplies(queries: Queries, gapId: string): Promise<GapReply[]> {
  const { rows } = await sql<{ id: string; body: string }>`
    select m.id, m.body from messages m
    where m.author_kind = 'human' and m.kind = 'reply'
      and exists (
        select 1 from gap_questions q where q.gap_id = ${gapId} and q.ticket_id = m.ticket_id and m.created_at >= q.at
      )
    order by m.created_at desc
    limit 20`.execute(queries);
  return rows.map(({ id, body }) => ({ messageId: id, text: body }));
}
