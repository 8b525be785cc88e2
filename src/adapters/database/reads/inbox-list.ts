import { type RawBuilder, sql } from 'kysely';
import { type View, views } from '#wire/console/view.ts';
import type { Queries } from '../database.ts';
import type { Instant } from '../rows/instant.ts';
import { inView, type Reader } from './inbox-views.ts';
import { textQuery } from './text-query.ts';

/** A row of the inbox, as the database has it. */
export interface InboxListRow {
  id: string;
  channel: string;
  subject: string | null;
  preview: string;
  preview_author: string;
  language: string | null;
  owner_kind: 'ai' | 'human' | 'team';
  owner_id: string | null;
  owner_name: string | null;
  last_message_at: Instant;
  waiting_since: Instant | null;
  snoozed_until: Instant | null;
  spam: boolean;
  tags: string[];
  assurance: string;
  customer_id: string;
  customer_name: string | null;
  customer_email: string | null;
  ticket_id: string;
  ticket_number: number;
  ticket_state: string;
  ticket_priority: string;
  ticket_team: string | null;
  ticket_intents: string[];
  ticket_tier: number | null;
  draft_body: string | null;
  approval_waits: boolean;
  escalation_reason: string | null;
  turn_open: boolean;
  /** Customer messages the reader has not seen; at most 10 are counted. */
  unread: number;
  views: View[];
  /** Place of the row in the order, as exact as the database keeps it. */
  place: string;
}

export interface InboxFilter {
  view: View;
  /** Words of messages, subject, name or address; or `#42`. */
  search?: string;
  intent?: string;
  team?: string;
  state?: string;
  tier?: number;
  language?: string;
  channel?: string;
  tag?: string;
  /** Newest message not older than this. */
  since?: Date;
  /** Only these, in whatever view they are. */
  ids?: string[];
  /** The last row of the page before. */
  after?: { at: string; id: string };
  limit: number;
}

/** Conversations found by a search that are looked at; more is no search any more. */
const mostFound = 1_000;

/** A page of the inbox, newest first. */
export async function listInbox(queries: Queries, reader: Reader, filter: InboxFilter): Promise<InboxListRow[]> {
  const { rows } = await sql<InboxListRow>`
    with page as (
      select c.id from conversations c join tickets k on k.id = c.ticket_id
      where ${every(conditions(reader, filter))}
      order by c.last_message_at desc, c.id desc
      limit ${filter.limit}
    )
    select c.id, c.channel, c.subject, c.preview, c.preview_author, c.language, c.owner_kind, c.owner_id, coalesce(u.name, b.name) as owner_name,
      c.last_message_at, c.waiting_since, c.snoozed_until, c.spam, c.tags, c.assurance,
      p.id as customer_id, p.name as customer_name, p.email as customer_email,
      k.id as ticket_id, k.number as ticket_number, k.state as ticket_state, k.priority as ticket_priority,
      k.team as ticket_team, k.intents as ticket_intents, k.tier as ticket_tier,
      d.body as draft_body, h.reason as escalation_reason,
      exists (select 1 from actions a where a.conversation_id = c.id and a.state = 'pending' and a.kind = 'approve' and a.expires_at > ${reader.now}) as approval_waits,
      exists (select 1 from turns t where t.conversation_id = c.id and t.state <> 'ended') as turn_open,
      (select count(*)::int from (
        select 1 from messages m where m.conversation_id = c.id and m.author_kind = 'customer'
          and m.seq > coalesce((select r.seq from conversation_reads r where r.user_id = ${reader.userId} and r.conversation_id = c.id), 0)
        limit 10
      ) unseen) as unread,
      array(select view from (values ${sql.join(views.map((view) => sql`(${view}, ${inView(view, reader)})`))}) as held (view, holds) where holds) as views,
      (extract(epoch from c.last_message_at) * 1000000)::bigint::text as place
    from page
    join conversations c on c.id = page.id
    join customers p on p.id = c.customer_id
    join tickets k on k.id = c.ticket_id
    left join users u on c.owner_kind = 'human' and u.id = c.owner_id
    left join connectors b on c.owner_kind = 'human' and b.id = c.owner_id
    left join drafts d on d.conversation_id = c.id and d.state = 'pending'
    left join lateral (
      select package ->> 'reason' as reason from handoffs where ticket_id = k.id order by created_at desc limit 1
    ) h on true
    order by c.last_message_at desc, c.id desc`.execute(queries);
  return rows;
}

/** What a row must be to fit a filter; speaks of `conversations c` and `tickets k`. */
export function conditions(reader: Reader, filter: InboxFilter): RawBuilder<unknown>[] {
  if (filter.ids) return [sql`c.id = any(${filter.ids})`];
  const held: RawBuilder<unknown>[] = [
    // Who searches everything also means what is over.
    filter.search && filter.view === 'all' ? sql`not c.spam` : inView(filter.view, reader),
  ];
  if (filter.search) held.push(found(filter.search) ?? sql`false`);
  if (filter.intent) held.push(sql`k.intents @> array[${filter.intent}]::text[]`);
  if (filter.team) held.push(sql`(k.team = ${filter.team} or (c.owner_kind = 'team' and c.owner_id = ${filter.team}))`);
  if (filter.state) held.push(sql`c.ticket_state = ${filter.state}`);
  if (filter.tier !== undefined) held.push(sql`k.tier = ${filter.tier}`);
  if (filter.language) held.push(sql`c.language = ${filter.language}`);
  if (filter.channel) held.push(sql`c.channel = ${filter.channel}`);
  if (filter.tag) held.push(sql`c.tags @> array[${filter.tag}]::text[]`);
  if (filter.since) held.push(sql`c.last_message_at >= ${filter.since}`);
  if (filter.after)
    held.push(
      sql`(c.last_message_at, c.id) < (to_timestamp(0) + ${filter.after.at}::bigint * interval '1 microsecond', ${filter.after.id})`,
    );
  return held;
}

export const every = (held: RawBuilder<unknown>[]) => sql.join(held, sql` and `);

/**
 * What is searched by its beginnings of words, through indexes: messages with their subjects, name and
 * address of the customer. Or the number of a ticket. Undefined when there is no word in it.
 */
function found(search: string): RawBuilder<unknown> | undefined {
  const [, sign, number] = /^(#?)(\d{1,15})$/.exec(search) ?? [];
  if (sign && number) return sql`c.id in (select n.conversation_id from tickets n where n.number = ${number}::bigint)`;
  const words = textQuery(search);
  if (!words) return undefined;
  // Cut into words as the texts were; and as typed, for the beginning of an address is no word.
  const query = sql`(to_tsquery('simple'::regconfig, ${words}) || ${words}::tsquery)`;
  return sql`c.id in (
    (select m.conversation_id from messages m
      where to_tsvector('simple'::regconfig, coalesce(m.subject, '') || ' ' || m.body) @@ ${query} order by m.created_at desc limit ${sql.lit(mostFound)})
    union all
    (select s.id from customers q join conversations s on s.customer_id = q.id
      where to_tsvector('simple'::regconfig, coalesce(q.name, '') || ' ' || coalesce(q.email, '')) @@ ${query} limit ${sql.lit(mostFound)})
    union all
    (select n.conversation_id from tickets n where n.number = ${number ?? null}::bigint)
  )`;
}

/** Where the next page begins. */
export function cursorOf(row: InboxListRow): string {
  return `${row.place}.${row.id}`;
}

/** Reads a cursor; undefined for anything that is none. */
export function readCursor(cursor: string): { at: string; id: string } | undefined {
  const [, at, id] = /^(\d{1,18})\.([\w-]{1,100})$/.exec(cursor) ?? [];
  return at && id ? { at, id } : undefined;
}
