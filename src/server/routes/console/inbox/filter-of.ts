import type { z } from 'zod';
import type { InboxFilter } from '#adapters/database/reads/inbox-list.ts';
import type { inboxQuery } from '#wire/console/inbox.ts';

const dayMs = 24 * 60 * 60_000;

/** What a filter of the address asks the database for; `within` counts back from now. */
export function filterOf(asked: z.infer<typeof inboxQuery>, now: Date): Omit<InboxFilter, 'limit' | 'ids' | 'after'> {
  const { cursor: _, ids: __, limit: ___, within, ...filter } = asked;
  return {
    ...filter,
    search: filter.search || undefined,
    since: within && new Date(now.getTime() - Number.parseInt(within, 10) * dayMs),
  };
}
