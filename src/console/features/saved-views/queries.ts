import { queryOptions } from '@tanstack/react-query';
import type { SavedView } from '#wire/console/saved-view.ts';
import { call } from '../../api/client.ts';
import type { InboxFilter } from '../inbox/inbox-cache.ts';

export const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: async ({ signal }) => (await call<{ views: SavedView[] }>('/saved-views', { signal })).views,
});

/** How much each holds; the key begins as that of the views' counts, so that both are asked for together. */
export const savedCountsQuery = queryOptions({
  queryKey: ['inbox-counts', 'saved'],
  queryFn: async ({ signal }) =>
    (await call<{ counts: Record<string, number> }>('/saved-views/counts', { signal })).counts,
});

/** The saved view that is exactly what one looks at. */
export function sameView(views: readonly SavedView[], filter: InboxFilter): SavedView | undefined {
  const wanted = inOrder(filter);
  return views.find((view) => inOrder(view.filter) === wanted);
}

const inOrder = (filter: object) =>
  JSON.stringify(
    Object.entries(filter)
      .filter(([, value]) => value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
