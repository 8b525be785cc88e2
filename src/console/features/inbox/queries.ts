import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { InboxPage, InboxRow, ViewCounts } from '#wire/console/inbox.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { type InboxData, type InboxFilter, withRow } from './inbox-cache.ts';

export function inboxQuery(filter: InboxFilter) {
  return infiniteQueryOptions({
    queryKey: ['inbox', filter] as const,
    queryFn: ({ pageParam, signal }) =>
      call<InboxPage>(`/inbox?${parameters({ ...filter, cursor: pageParam })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export const countsQuery = queryOptions({
  queryKey: ['inbox-counts'],
  queryFn: ({ signal }) => call<ViewCounts>('/inbox/counts', { signal }),
});

/** Tags in use. */
export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: async ({ signal }) => (await call<{ tags: string[] }>('/tags', { signal })).tags,
});

function parameters(values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(given).toString();
}

/** Puts rows into every list that is loaded. */
export function placeRows(rows: InboxRow[]): void {
  for (const [key, data] of queryClient.getQueriesData<InboxData>({ queryKey: ['inbox'] })) {
    const filter = key[1] as InboxFilter | undefined;
    if (!data || !filter) continue;
    const next = rows.reduce((held, row) => withRow(held, filter, row), data);
    if (next !== data) queryClient.setQueryData(key, next);
  }
}

/** A list that was scrolled through for long is loaded anew only so far; the rest comes when it is scrolled to. */
const pagesReloaded = 4;

/** Loads every list anew, after more happened than rows could be fetched for. */
export async function reloadLists(): Promise<void> {
  for (const [key, data] of queryClient.getQueriesData<InboxData>({ queryKey: ['inbox'] })) {
    if (!data || data.pages.length <= pagesReloaded) continue;
    queryClient.setQueryData<InboxData>(key, {
      pages: data.pages.slice(0, pagesReloaded),
      pageParams: data.pageParams.slice(0, pagesReloaded),
    });
  }
  await queryClient.invalidateQueries({ queryKey: ['inbox'] });
}

/** Asks for the rows of conversations that changed, in one request. */
export async function refreshRows(ids: string[]): Promise<void> {
  const page = await call<InboxPage>(`/inbox?${parameters({ ids: ids.join(','), limit: '100' })}`);
  placeRows(page.rows);
}

/** The row as some list holds it. */
export function findRow(id: string): InboxRow | undefined {
  for (const [, data] of queryClient.getQueriesData<InboxData>({ queryKey: ['inbox'] })) {
    for (const page of data?.pages ?? []) {
      const row = page.rows.find((other) => other.id === id);
      if (row) return row;
    }
  }
  return undefined;
}
