import { queryOptions } from '@tanstack/react-query';
import type { MemberList } from '#wire/console/team.ts';
import { call } from '../../api/client.ts';

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => call<MemberList>('/members', { signal }),
});
