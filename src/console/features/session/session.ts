import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Role } from '#wire/console/role.ts';
import { meetsRole } from '#wire/console/role.ts';
import type { SessionUser } from '#wire/console/session-user.ts';
import { call } from '../../api/client.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call<SessionUser>('/session', { signal }),
  staleTime: 5 * 60_000,
});

/** Who is signed in. Only below the page frame, which waits for it. */
export function useSession(): SessionUser {
  return useSuspenseQuery(sessionQuery).data;
}

/** True when the one who is signed in may do what the role may. */
export function useMay(role: Role): boolean {
  const user = useQuery(sessionQuery).data;
  return user !== undefined && meetsRole(user.role, role);
}
