import { sql } from 'kysely';
import type { LessonFacts } from '#domain/measure/lesson.ts';
import type { Queries } from '../database.ts';

/** Examples shown with a lesson. */
const shown = 5;

const examples = (text: string, conversation: string) =>
  sql.raw(
    `coalesce((array_agg(jsonb_build_object('text', left(${text}, 200), 'conversationId', ${conversation}) order by at desc))[1:${shown}], '{}')`,
  );

/** Reads what the last 30 days showed. Articles come from the desk, so their age is the caller's to add. */
export async function readLessonFacts(queries: Queries): Promise<Omit<LessonFacts, 'stale'>> {
  const read = async <Row>(query: ReturnType<typeof sql<Row>>) => (await query.execute(queries)).rows;
  const [gaps, blamed, misread, accuracy, approvals, tools] = await Promise.all([
    read(sql<LessonFacts['gaps'][number]>`
      select f.intent, f.turns, f.searches, coalesce(g.evidence, '{}') as evidence from (
        select coalesce(intent, '') as intent, sum(failed_searches)::float8 as turns, sum(searches)::float8 as searches
        from ticket_facts where opened_at > now() - interval '30 days' group by 1 having sum(failed_searches) > 0
      ) f left join lateral (
        select ${examples('body', 'conversation_id')} as evidence from (
          select m.body, m.conversation_id, m.created_at as at from ticket_facts t
          join messages m on m.ticket_id = t.ticket_id and m.author_kind = 'customer'
          where coalesce(t.intent, '') = f.intent and t.failed_searches > 0 and t.opened_at > now() - interval '30 days'
          order by m.created_at desc limit ${shown}
        ) newest
      ) g on true`),
    read(sql<LessonFacts['blamed'][number]>`
      select k.article_id as "articleId", coalesce(a.title, k.article_id) as title, count(*)::float8 as wrong,
        ${examples("coalesce(k.note, 'No note.')", 'k.conversation_id')} as evidence
      from (select k.*, r.conversation_id, k.created_at as at from article_marks k join reviews r on r.id = k.review_id where k.state = 'open') k
      left join articles a on a.id = k.article_id
      where k.at > greatest(a.confirmed_at, a.last_reviewed_at, '-infinity') group by 1, 2`),
    read(sql<LessonFacts['misread'][number]>`
      select coalesce(intent, '') as intent, coalesce(read, '') as read, count(*)::float8 as times,
        ${examples('body', 'conversation_id')} as evidence
      from (
        select c.intent, c.body, c.given_at as at, t.conversation_id, t.understanding -> 'intents' -> 0 ->> 'intent' as read
        from reading_corrections c join turns t on t.id = c.turn_id where c.given_at > now() - interval '30 days'
      ) c where intent is distinct from read group by 1, 2`),
    read(sql<LessonFacts['accuracy'][number]>`
      select coalesce(intent, '') as intent, count(*) filter (where accurate)::float8 as right, count(*)::float8 as n,
        coalesce((array_agg(jsonb_build_object('text', left(correction, 200), 'conversationId', conversation_id) order by reviewed_at desc)
          filter (where correction is not null))[1:${sql.lit(shown)}], '{}') as evidence
      from reviews where state = 'done' and reviewed_at > now() - interval '30 days' group by 1`),
    read(sql<LessonFacts['approvals'][number]>`
      select rule, count(*)::float8 as asked, count(*) filter (where state in ('granted', 'used'))::float8 as granted,
        ${examples('title', 'conversation_id')} as evidence
      from (select *, created_at as at from actions where kind = 'approve' and state in ('granted', 'used', 'denied')
        and created_at > now() - interval '30 days') a group by 1`),
    read(sql<LessonFacts['tools'][number]>`
      select tool, count(*)::float8 as calls, count(*) filter (where verdict ->> 'kind' = 'deny')::float8 as refused,
        count(*) filter (where outcome ->> 'status' in ('failed', 'unknown') and outcome ->> 'refusal' is null)::float8 as failed,
        coalesce((array_agg(jsonb_build_object('text', left(coalesce(outcome ->> 'error', verdict ->> 'reason'), 200)) order by started_at desc)
          filter (where verdict ->> 'kind' = 'deny' or outcome ->> 'status' <> 'succeeded'))[1:${sql.lit(shown)}], '{}') as evidence
      from tool_calls where started_at > now() - interval '30 days' group by 1`),
  ]);
  return { gaps, blamed, misread, accuracy, approvals, tools };
}

/** How often each article was cited in the last 30 days. */
export async function readCitedCounts(queries: Queries): Promise<Map<string, number>> {
  const { rows } = await sql<{ article: string; cited: number }>`
    select cited ->> 'articleId' as article, count(*)::float8 as cited
    from messages m, jsonb_array_elements(m.citations) cited
    where m.created_at > now() - interval '30 days' and m.author_kind = 'ai' and m.citations <> '[]'::jsonb
    group by 1`.execute(queries);
  return new Map(rows.map((row) => [row.article, row.cited]));
}
