import { sql } from 'kysely';
import type { Queries } from '../database.ts';

/** A reviewer said that an answer from an article was wrong. */
export interface Blame {
  articleId: string;
  conversationId: string;
  note?: string;
  at: Date;
}

/** Blames that nobody answered by confirming or rewriting the article since. */
export async function openBlames(queries: Queries, articleId?: string): Promise<Blame[]> {
  const only = articleId ? sql`and a.id = ${articleId}` : sql``;
  const { rows } = await sql<{ article_id: string; conversation_id: string; note: string | null; at: Date }>`
    with wrong as (
      select d.citations, d.conversation_id, d.correction as note, coalesce(d.decided_at, d.created_at) as at
      from drafts d where d.accurate = false and d.citations <> '[]'::jsonb
      union all
      select m.citations, m.conversation_id, f.comment, f.at
      from feedback f join messages m on m.id = f.message_id
      where f.kind = 'review' and f.score = 0 and m.citations <> '[]'::jsonb
    )
    select distinct on (a.id, w.conversation_id, w.at) a.id as article_id, w.conversation_id, w.note, w.at
    from wrong w
    cross join lateral jsonb_array_elements(w.citations) cited
    join articles a on a.id = cited ->> 'articleId'
    where a.retired_at is null and w.at > greatest(a.confirmed_at, a.last_reviewed_at, '-infinity') ${only}
    order by a.id, w.conversation_id, w.at desc`.execute(queries);
  return rows
    .map((row) => ({
      articleId: row.article_id,
      conversationId: row.conversation_id,
      note: row.note ?? undefined,
      at: new Date(row.at),
    }))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/** Two articles that say different things, as nobody settled it yet. */
export interface OpenConflict {
  id: string;
  left: { articleId: string; title: string; text: string };
  right: { articleId: string; title: string; text: string };
}

export async function openConflicts(queries: Queries): Promise<OpenConflict[]> {
  const rows = await queries
    .selectFrom('article_conflicts as c')
    .innerJoin('articles as l', 'l.id', 'c.left_article')
    .innerJoin('articles as r', 'r.id', 'c.right_article')
    .select(['c.id', 'left_article', 'right_article', 'left_text', 'right_text', 'l.title as lt', 'r.title as rt'])
    .where('settled_at', 'is', null)
    .where('l.retired_at', 'is', null)
    .where('r.retired_at', 'is', null)
    .orderBy('found_at', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    left: { articleId: row.left_article, title: row.lt, text: row.left_text },
    right: { articleId: row.right_article, title: row.rt, text: row.right_text },
  }));
}

/** Settles a conflict: the same two sentences are not shown again. */
export async function settleConflict(queries: Queries, id: string, userId: string): Promise<boolean> {
  const row = await queries
    .updateTable('article_conflicts')
    .set({ settled_at: new Date(), settled_by: userId })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** "Still right": the article counts as reviewed now. False when there is none. */
export async function confirmArticle(queries: Queries, articleId: string, userId: string, now: Date): Promise<boolean> {
  const row = await queries
    .updateTable('articles')
    .set({ confirmed_at: now, confirmed_by: userId, revision: sql<number>`revision + 1` })
    .where('id', '=', articleId)
    .where('retired_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
