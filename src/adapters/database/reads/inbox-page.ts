import { type RawBuilder, sql } from 'kysely';
import type { Queries } from '../database.ts';
import { type InboxView, inboxViews, inView, type Viewer } from './inbox-views.ts';
import { textQuery } from './text-query.ts';

export interface InboxFilter {
  view: InboxView;
  viewer: Viewer;
  search?: string;
  intent?: string;
  team?: string;
  state?: string;
  tier?: number;
  language?: string;
  channel?: string;
  /** Only these conversations, in whatever view they stand: the ones that changed. */
  ids?: readonly string[];
  /** `nextCursor` of the page before. */
  cursor?: string;
  limit: number;
}

/** A conversation as the inbox lists it. */
export interface InboxRow {
  id: string;
  channel: string;
  subject: string | null;
  language: string | null;
  preview: string;
  preview_author: string;
  /** Beginning of the draft that waits for review. */
  draft_preview: string | null;
  customer_id: string;
  customer_name: string | null;
  customer_email: string | null;
  assurance: string;
  owner_kind: 'ai' | 'human' | 'team';
  owner_id: string | null;
  ticket_id: string;
  ticket_number: number;
  ticket_state: string;
  priority: string;
  team: string | null;
  intents: string[];
  tier: number | null;
  /** A turn is queued or running. */
  ai_at_work: boolean;
  /** An action waits for the team's approval. */
  approval_waits: boolean;
  escalation_reason: string | null;
  escalated_at: Date | null;
  /** Customer messages the viewer has not read, at most 10. */
  unread: number;
  waiting_since: Date | null;
  tags: string[];
  snoozed_until: Date | null;
  spam: boolean;
  last_message_at: Date;
  /** Every view the conversation stands in for this viewer. */
  views: InboxView[];
}

export interface InboxPage {
  rows: InboxRow[];
  nextCursor?: string;
}

const draftCharacters = 160;
/** The newest conversations in which a text was found; a word that is everywhere is no search. */
const mostFound = 1_000;

/** One page of the inbox, newest message first. */
export async function readInbox(queries: Queries, filter: InboxFilter): Promise<InboxPage> {
  const where = conditions(filter);
  if (!where) return { rows: [] };
  const { rows } = await sql<InboxRow & { cursor: string }>`
    with page as (
      select c.* from conversations c left join tickets k on k.id = c.ticket_id
      where ${sql.join(where, sql` and `)}
      order by c.last_message_at desc, c.id desc limit ${filter.limit + 1}
    )
    select c.id, c.channel, c.subject, c.language, c.preview, c.preview_author, left(d.body, ${sql.lit(draftCharacters)}) as draft_preview,
      c.customer_id, p.name as customer_name, p.email as customer_email, c.assurance, c.owner_kind, c.owner_id,
      k.id as ticket_id, k.number as ticket_number, k.state as ticket_state, k.priority, k.team, k.intents, k.tier,
      exists (select 1 from turns u where u.conversation_id = c.id and u.state <> 'ended') as ai_at_work,
      exists (select 1 from actions a where a.conversation_id = c.id and a.state = 'pending' and a.kind = 'approve') as approval_waits,
      case when k.state = 'escalated' then
        (select h.package ->> 'reason' from handoffs h where h.ticket_id = k.id order by h.created_at desc limit 1)
      end as escalation_reason,
      k.escalated_at,
      (select count(*) from (
        select 1 from messages m where m.conversation_id = c.id and m.author_kind = 'customer' and m.seq > coalesce(r.seq, 0) limit 10
      ) new) as unread,
      c.waiting_since, c.tags, c.snoozed_until, c.spam, c.last_message_at,
      ${viewsOf(filter.viewer)} as views,
      to_char(c.last_message_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '|' || c.id as cursor
    from page c
    join customers p on p.id = c.customer_id
    join tickets k on k.id = c.ticket_id
    left join drafts d on d.conversation_id = c.id and d.state = 'pending'
    left join conversation_reads r on r.conversation_id = c.id and r.user_id = ${filter.viewer.userId}
    order by c.last_message_at desc, c.id desc`.execute(queries);
  const shown = rows.slice(0, filter.limit);
  const more = rows.length > filter.limit ? shown.at(-1)?.cursor : undefined;
  return { rows: shown, nextCursor: more && Buffer.from(more).toString('base64url') };
}

function viewsOf(viewer: Viewer): RawBuilder<unknown> {
  const named = inboxViews.map((view) => sql`case when ${inView(view, viewer)} then ${sql.lit(view)} end`);
  return sql`array_remove(array[${sql.join(named)}], null)`;
}

/** What a row must meet; undefined when nothing can. */
function conditions(filter: InboxFilter): RawBuilder<unknown>[] | undefined {
  const where: RawBuilder<unknown>[] = [];
  if (filter.ids) where.push(sql`c.id = any(${filter.ids}::text[])`);
  // A search looks everywhere unless a narrower view is open.
  else if (!(filter.search && filter.view === 'all')) where.push(inView(filter.view, filter.viewer));
  if (filter.search) {
    const found = foundBy(filter.search);
    if (!found) return undefined;
    where.push(found);
  }
  if (filter.channel) where.push(sql`c.channel = ${filter.channel}`);
  if (filter.language) where.push(sql`c.language = ${filter.language}`);
  if (filter.state) where.push(sql`c.ticket_state = ${filter.state}`);
  if (filter.team) where.push(sql`k.team = ${filter.team}`);
  if (filter.tier !== undefined) where.push(sql`k.tier = ${filter.tier}`);
  if (filter.intent) where.push(sql`k.intents @> array[${filter.intent}]::text[]`);
  const after = filter.cursor && Buffer.from(filter.cursor, 'base64url').toString().split('|');
  if (after) {
    // A cursor nobody gave out finds nothing rather than failing.
    if (after.length !== 2 || Number.isNaN(Date.parse(after[0] ?? ''))) return undefined;
    where.push(sql`(c.last_message_at, c.id) < (${after[0]}::timestamptz, ${after[1]})`);
  }
  return where.length > 0 ? where : [sql`true`];
}

/** Words of messages, of the subject, of the customer's name or address; or a ticket's number. */
function foundBy(search: string): RawBuilder<unknown> | undefined {
  const query = textQuery(search);
  if (!query) return undefined;
  const number = /^#?(\d{1,15})$/.exec(search.trim())?.[1];
  return sql`c.id in (
    (select conversation_id from messages where to_tsvector('simple'::regconfig, body) @@ to_tsquery('simple', ${query})
      order by created_at desc limit ${sql.lit(mostFound)})
    union all
    (select o.id from conversations o join customers q on q.id = o.customer_id
      where to_tsvector('simple'::regconfig, coalesce(q.name, '') || ' ' || coalesce(q.email, '')) @@ to_tsquery('simple', ${query})
      limit ${sql.lit(mostFound)})
    union all
    (select id from conversations where to_tsvector('simple'::regconfig, coalesce(subject, '')) @@ to_tsquery('simple', ${query})
      limit ${sql.lit(mostFound)})
    union all
    select conversation_id from tickets where number = ${number === undefined ? null : Number(number)}::bigint
  )`;
}
