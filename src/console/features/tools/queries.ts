import { queryOptions } from '@tanstack/react-query';
import type { ToolView } from '#wire/console/desk-pages.ts';
import { call } from '../../api/client.ts';

/** The desk's tools, as they are in its folder. */
export const toolsQuery = queryOptions({
  queryKey: ['tools'],
  queryFn: ({ signal }) => call<{ tools: ToolView[] }>('/tools', { signal }),
});
