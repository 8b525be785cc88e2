import { type RawBuilder, sql } from 'kysely';
import type { View } from '#wire/console/view.ts';

/** Whose inbox, and when. */
export interface Reader {
  userId: string;
  now: Date;
}

/** States in which a ticket takes no more work. */
const over = sql`c.ticket_state in ('resolved', 'awaiting_csat', 'closed', 'reopened')`;

// Driven from the few that wait, not asked of each conversation.
const waitsForReview = (now: Date) => sql`c.id in (
  select conversation_id from drafts where state = 'pending'
  union all select conversation_id from actions where state = 'pending' and kind = 'approve' and expires_at > ${now}
)`;

/**
 * In the reader's way: not spam, not put off, not over. Worded as the partial index
 * `conversations_open`, so that what is over costs nothing however much of it there is.
 */
const open = (now: Date) => sql`c.ticket_state in ('open', 'awaiting_review', 'awaiting_customer', 'escalated')
  and not c.spam and not ${snoozed(now)}`;

const snoozed = (now: Date) => sql`coalesce(c.snoozed_until > ${now}, false)`;

/** What holds for a conversation `c` that stands in the view. */
export function inView(view: View, { userId, now }: Reader): RawBuilder<boolean> {
  switch (view) {
    case 'needs-review':
      return sql`(${open(now)} and ${waitsForReview(now)})`;
    case 'escalated':
      return sql`(${open(now)} and c.ticket_state = 'escalated')`;
    case 'unassigned':
      return sql`(${open(now)} and c.owner_kind = 'team')`;
    case 'mine':
      return sql`(${open(now)} and c.owner_kind = 'human' and c.owner_id = ${userId})`;
    case 'mentions':
      return sql`(not c.spam and c.id in (select conversation_id from mentions where user_id = ${userId} and seen_at is null))`;
    case 'team':
      return sql`(${open(now)} and c.owner_kind <> 'ai')`;
    case 'ai':
      return sql`(${open(now)} and c.owner_kind = 'ai')`;
    case 'all':
      return sql`(${open(now)})`;
    case 'snoozed':
      return sql`(not c.spam and c.snoozed_until > ${now})`;
    case 'closed':
      return sql`(not c.spam and not ${snoozed(now)} and ${over})`;
    case 'spam':
      return sql`c.spam`;
  }
}
