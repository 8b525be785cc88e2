import { type RawBuilder, sql } from 'kysely';

/** The views of the inbox. */
export type InboxView =
  | 'needs-review'
  | 'escalated'
  | 'unassigned'
  | 'mine'
  | 'team'
  | 'ai'
  | 'all'
  | 'snoozed'
  | 'closed'
  | 'spam';

/** Who looks: decides what is "mine" and which teams are "ours". */
export interface Viewer {
  userId: string;
  teams: readonly string[];
}

// Worded as in the partial index `conversations_open`, which these conditions go through.
const open = sql`c.ticket_state in ('open', 'awaiting_review', 'awaiting_customer', 'escalated') and not c.spam`;
const awake = sql`(c.snoozed_until is null or c.snoozed_until <= now())`;

/** Waits for a decision of the team: a draft or an approval. */
const waitsForReview = sql`c.id in (
  select conversation_id from drafts where state = 'pending'
  union all select conversation_id from actions where state = 'pending' and kind = 'approve'
)`;

/** Whether the conversation `c` stands in the view. */
export function inView(view: InboxView, viewer: Viewer): RawBuilder<unknown> {
  switch (view) {
    case 'needs-review':
      return sql`${open} and ${awake} and ${waitsForReview}`;
    case 'escalated':
      return sql`${open} and ${awake} and c.ticket_state = 'escalated'`;
    case 'unassigned':
      return sql`${open} and ${awake} and c.owner_kind = 'team'`;
    case 'mine':
      return sql`${open} and ${awake} and c.owner_kind = 'human' and c.owner_id = ${viewer.userId}`;
    case 'team':
      return sql`${open} and ${awake} and c.owner_kind = 'team' and c.owner_id = any(${viewer.teams}::text[])`;
    case 'ai':
      return sql`${open} and ${awake} and c.owner_kind = 'ai'`;
    case 'all':
      return sql`${open} and ${awake}`;
    case 'snoozed':
      return sql`c.snoozed_until > now() and not c.spam`;
    case 'closed':
      return sql`c.ticket_state in ('resolved', 'awaiting_csat', 'closed', 'reopened') and not c.spam`;
    case 'spam':
      return sql`c.spam`;
  }
}

/** All of them, in the order of the navigation. */
export const inboxViews: readonly InboxView[] = [
  'needs-review',
  'escalated',
  'unassigned',
  'mine',
  'team',
  'ai',
  'all',
  'snoozed',
  'closed',
  'spam',
];
