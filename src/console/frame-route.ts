import { createRootRoute, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { ApiError } from './api/client.ts';
import { queryClient } from './api/query-client.ts';
import { sessionQuery } from './features/session/session.ts';

export const root = createRootRoute({ component: Outlet });

/**
 * Everything behind the door: asks for the session first. What it looks like comes from `router.tsx`,
 * so that a page's route may name its parent without importing the navigation that lists it.
 */
export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(sessionQuery);
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) {
        throw redirect({ to: '/sign-in', search: { to: location.pathname === '/' ? undefined : location.pathname } });
      }
      throw error;
    }
  },
});
