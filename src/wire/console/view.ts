/** The views of the inbox, in the order of the navigation. */
export const views = [
  'needs-review',
  'escalated',
  'unassigned',
  'mine',
  'mentions',
  'team',
  'ai',
  'all',
  'snoozed',
  'closed',
  'spam',
] as const;

export type View = (typeof views)[number];
