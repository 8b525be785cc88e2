import { sql } from 'kysely';
import type { Citation } from '#domain/citation.ts';
import type { Queries } from '../database.ts';

/** An answer to be checked, or one that was. */
export interface ReviewRow {
  id: string;
  state: 'pending' | 'done' | 'skipped';
  draftId: string | null;
  messageId: string | null;
  ticketId: string;
  turnId: string;
  ticketNumber: number;
  conversationId: string;
  intent: string | null;
  confidence: number | null;
  deskVersion: string | null;
  model: string | null;
  language: string | null;
  customerExternalId: string | null;
  /** The customer's words of the ticket up to the answer, oldest first. */
  asked: string[];
  answer: string;
  /** What was sent in its place, when a reviewer edited it. */
  sentInstead: string | null;
  citations: Citation[];
  accurate: boolean | null;
  correction: string | null;
  reason: string | null;
  reviewedBy: string | null;
  reviewedAt: Date | null;
  goldenAt: Date | null;
  createdAt: Date;
}

export interface ReviewFilter {
  id?: string;
  state?: ReviewRow['state'];
  /** Only answers found right, or only those found wrong. */
  accurate?: boolean;
  intent?: string;
  from?: Date;
  golden?: boolean;
  limit: number;
}

/** Reviews with all one needs to judge them; those that wait oldest first, the others newest first. */
export async function readReviews(queries: Queries, filter: ReviewFilter): Promise<ReviewRow[]> {
  const { rows } = await sql<ReviewRow>`
    select r.id, r.state, r.draft_id as "draftId", r.message_id as "messageId", r.ticket_id as "ticketId", r.turn_id as "turnId",
      k.number as "ticketNumber", r.conversation_id as "conversationId", r.intent, r.confidence, t.desk_version as "deskVersion",
      (select model from model_calls mc where mc.turn_id = r.turn_id and mc.role like 'answer%' order by at desc limit 1) as model,
      c.language, p.external_id as "customerExternalId",
      coalesce((
        select jsonb_agg(q.body order by q.seq) from messages q
        where q.ticket_id = r.ticket_id and q.author_kind = 'customer' and q.created_at <= coalesce(m.created_at, d.created_at)
      ), '[]') as asked,
      coalesce(m.body, d.body) as answer, d.sent_body as "sentInstead", coalesce(m.citations, d.citations) as citations,
      r.accurate, r.correction, r.reason, r.reviewed_by as "reviewedBy", r.reviewed_at as "reviewedAt",
      r.golden_at as "goldenAt", r.created_at as "createdAt"
    from reviews r
    join turns t on t.id = r.turn_id
    join tickets k on k.id = r.ticket_id
    join conversations c on c.id = r.conversation_id
    join customers p on p.id = c.customer_id
    left join messages m on m.id = r.message_id
    left join drafts d on d.id = r.draft_id
    where (${filter.id ?? null}::text is null or r.id = ${filter.id ?? null})
      and (${filter.state ?? null}::text is null or r.state = ${filter.state ?? null})
      and (${filter.accurate ?? null}::boolean is null or r.accurate = ${filter.accurate ?? null})
      and (${filter.intent ?? null}::text is null or coalesce(r.intent, '') = ${filter.intent ?? null})
      and (${filter.from ?? null}::timestamptz is null or r.created_at >= ${filter.from ?? null})
      and (${filter.golden ?? null}::boolean is null or (r.golden_at is not null) = ${filter.golden ?? null})
    order by case when r.state = 'pending' then r.created_at end, r.reviewed_at desc limit ${filter.limit}`.execute(
    queries,
  );
  return rows;
}

/** How many wait, by intent, most first. */
export async function countWaitingReviews(queries: Queries): Promise<{ intent: string; waiting: number }[]> {
  const { rows } = await sql<{ intent: string; waiting: number }>`
    select coalesce(intent, '') as intent, count(*)::int as waiting from reviews where state = 'pending' group by 1 order by 2 desc`.execute(
    queries,
  );
  return rows;
}

export interface MarkedArticle {
  articleId: string;
  title: string | null;
  marks: number;
  notes: string[];
  since: Date;
}

/** Articles cited by answers that were found wrong, until somebody has looked at them, here or under Knowledge. */
export async function readMarkedArticles(queries: Queries): Promise<MarkedArticle[]> {
  const { rows } = await sql<MarkedArticle>`
    select k.article_id as "articleId", a.title, count(*)::int as marks, min(k.created_at) as since,
      coalesce(jsonb_agg(distinct k.note) filter (where k.note is not null), '[]') as notes
    from article_marks k left join articles a on a.id = k.article_id
    where k.state = 'open' and k.created_at > greatest(a.confirmed_at, a.last_reviewed_at, '-infinity')
    group by k.article_id, a.title order by marks desc, since`.execute(queries);
  return rows;
}

/** Takes the marks of an article away: it was looked at, and holds. */
export async function clearArticle(queries: Queries, articleId: string, userId: string): Promise<number> {
  const { rows } = await sql`
    update article_marks set state = 'cleared', cleared_by = ${userId}, cleared_at = now()
    where article_id = ${articleId} and state = 'open' returning id`.execute(queries);
  return rows.length;
}

/** Rejected or edited drafts beside their preferred words, for the export. */
export interface CorrectedDraft {
  id: string;
  turnId: string;
  ticketId: string;
  intent: string | null;
  deskVersion: string | null;
  model: string | null;
  asked: string[];
  rejected: string;
  preferred: string;
  reason: string | null;
  citations: Citation[];
  at: Date;
}

export async function readCorrectedDrafts(queries: Queries, from: Date, limit: number): Promise<CorrectedDraft[]> {
  const { rows } = await sql<CorrectedDraft>`
    select d.id, d.turn_id as "turnId", d.ticket_id as "ticketId", k.intents[1] as intent, t.desk_version as "deskVersion",
      (select model from model_calls mc where mc.turn_id = d.turn_id and mc.role like 'answer%' order by at desc limit 1) as model,
      coalesce((
        select jsonb_agg(q.body order by q.seq) from messages q
        where q.ticket_id = d.ticket_id and q.author_kind = 'customer' and q.created_at <= d.created_at
      ), '[]') as asked,
      d.body as rejected, d.sent_body as preferred, d.reject_reason as reason, d.citations, d.decided_at as at
    from drafts d join turns t on t.id = d.turn_id join tickets k on k.id = d.ticket_id
    where d.state = 'edited' and d.sent_body is not null and d.decided_at >= ${from}
    order by d.decided_at desc limit ${limit}`.execute(queries);
  return rows;
}
