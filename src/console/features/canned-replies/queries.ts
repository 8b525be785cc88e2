import { queryOptions } from '@tanstack/react-query';
import type { CannedReply } from '#wire/console/canned-reply.ts';
import { call } from '../../api/client.ts';

export const cannedRepliesQuery = queryOptions({
  queryKey: ['canned-replies'],
  queryFn: async ({ signal }) => (await call<{ replies: CannedReply[] }>('/canned-replies', { signal })).replies,
});
