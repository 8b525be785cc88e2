import { type RawBuilder, sql } from 'kysely';
import type { View } from '#wire/console/view.ts';

/** Whose inbox, and when. */
export interface Reader {
  userId: string;
  now: Date;
}

/** States in which a ticket takes no more work. */
const over = sql`c.ticket_state in ('resolved', 'awaiting_csat', 'closed', 'reopened')`;

const approvalWaits = (now: Date) => sql`exists (
  select 1 from actions a
  where a.conversation_id = c.id and a.state = 'pending' and a.kind = 'approve' and a.expires_at > ${now}
)`;

const draftWaits = sql`exists (select 1 from drafts d where d.conversation_id = c.id and d.state = 'pending')`;

/** In the reader's way: not spam, not put off, not over. */
const open = (now: Date) => sql`not c.spam and not ${snoozed(now)} and not (${over})`;

const snoozed = (now: Date) => sql`coalesce(c.snoozed_until > ${now}, false)`;

/** What holds for a conversation `c` that stands in the view. */
export function inView(view: View, { userId, now }: Reader): RawBuilder<boolean> {
  switch (view) {
    case 'needs-review':
      return sql`(${open(now)} and (${draftWaits} or ${approvalWaits(now)}))`;
    case 'escalated':
      return sql`(${open(now)} and c.ticket_state = 'escalated')`;
    case 'unassigned':
      return sql`(${open(now)} and c.owner_kind = 'team')`;
    case 'mine':
      return sql`(${open(now)} and c.owner_kind = 'human' and c.owner_id = ${userId})`;
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
