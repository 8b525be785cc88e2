import { sql } from 'kysely';
import type { Queries } from './database.ts';

/** The customer had the message with this number, and all before it, before their eyes. */
export async function noteSeen(
  queries: Queries,
  { conversationId, seq }: { conversationId: string; seq: number },
): Promise<void> {
  await sql`
    insert into customer_reads (conversation_id, seen_seq)
    select id, least(${seq}::int, last_seq) from conversations where id = ${conversationId}
    on conflict (conversation_id) do update
      set seen_seq = greatest(customer_reads.seen_seq, excluded.seen_seq), updated_at = now()`.execute(queries);
}

/** Replies that their customer has not seen and can be written to about. */
export interface MissedReplies {
  conversationId: string;
  email: string;
  language?: string;
  /** Oldest first. */
  replies: { seq: number; text: string /** Of a person; missing when the AI wrote. */; name?: string }[];
}

/**
 * What customers of the chat missed: replies older than `before` and younger than `after`, neither
 * seen nor mailed. A conversation whose newest reply is younger than `before` waits: somebody is
 * still writing.
 */
export async function missedReplies(
  queries: Queries,
  { before, after, limit }: { before: Date; after: Date; limit: number },
): Promise<MissedReplies[]> {
  const { rows } = await sql<MissedReplies & { language: string | null }>`
    select m.conversation_id as "conversationId", u.email, c.language,
      jsonb_agg(jsonb_strip_nulls(jsonb_build_object('seq', m.seq, 'text', m.body, 'name', m.author_name)) order by m.seq) as replies
    from messages m
    join conversations c on c.id = m.conversation_id
    join customers u on u.id = c.customer_id
    left join customer_reads r on r.conversation_id = c.id
    where c.channel = 'chat' and u.email is not null and not c.spam
      and m.kind = 'reply' and m.author_kind in ('ai', 'human') and m.created_at > ${after}
      and m.seq > coalesce(greatest(r.seen_seq, r.mailed_seq), 0)
    group by m.conversation_id, u.email, c.language
    having max(m.created_at) < ${before}
    limit ${limit}`.execute(queries);
  return rows.map((row) => ({ ...row, language: row.language ?? undefined }));
}

/** Takes the mail about everything up to `seq` on oneself; false when another process has, or the customer came back. */
export async function claimMail(
  queries: Queries,
  { conversationId, seq }: { conversationId: string; seq: number },
): Promise<boolean> {
  const { rows } = await sql`
    insert into customer_reads (conversation_id, mailed_seq) values (${conversationId}, ${seq})
    on conflict (conversation_id) do update set mailed_seq = ${seq}, updated_at = now()
      where customer_reads.mailed_seq < ${seq} and customer_reads.seen_seq < ${seq}
    returning conversation_id`.execute(queries);
  return rows.length > 0;
}

/** The mail was not sent after all: the next run tries again. */
export async function unclaimMail(
  queries: Queries,
  { conversationId, seq, mailedBefore }: { conversationId: string; seq: number; mailedBefore: number },
): Promise<void> {
  await queries
    .updateTable('customer_reads')
    .set({ mailed_seq: mailedBefore })
    .where('conversation_id', '=', conversationId)
    .where('mailed_seq', '=', seq)
    .execute();
}
