import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { ApiError } from './api/client.ts';
import { queryClient } from './api/query-client.ts';
import { ErrorState } from './components/error-state.tsx';
import type { InboxFilter } from './features/inbox/inbox-cache.ts';
import { InboxPage } from './features/inbox/inbox-page.tsx';
import { sessionQuery } from './features/session/session.ts';
import { Frame } from './features/shell/frame.tsx';
import { NotFound } from './features/shell/not-found.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => ({
    to: typeof search.to === 'string' ? search.to : undefined,
  }),
  component: lazyRouteComponent(() => import('./features/session/sign-in-page.tsx'), 'SignInPage'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./features/session/welcome-page.tsx'), 'WelcomePage'),
});

/** Everything behind the door: asks for the session first. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  errorComponent: ({ error, reset }) => <ErrorState error={error} retry={reset} />,
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

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({
      to: '/inbox/{-$view}/{-$conversationId}',
      params: { view: undefined, conversationId: undefined },
    });
  },
});

type Filter = Omit<InboxFilter, 'view'>;
const filterKeys = ['search', 'intent', 'team', 'state', 'tier', 'language', 'channel'] as const;

const inbox = createRoute({
  getParentRoute: () => frame,
  path: '/inbox/{-$view}/{-$conversationId}',
  validateSearch: (search: Record<string, unknown>): { filter?: Filter; turn?: string } => {
    const given = (search.filter ?? {}) as Record<string, unknown>;
    const filter = Object.fromEntries(
      filterKeys.flatMap((key) => (typeof given[key] === 'string' && given[key] ? [[key, given[key]]] : [])),
    );
    return {
      filter: Object.keys(filter).length > 0 ? filter : undefined,
      turn: typeof search.turn === 'string' ? search.turn : undefined,
    };
  },
  component: InboxPage,
});

const account = createRoute({
  getParentRoute: () => frame,
  path: '/account',
  component: lazyRouteComponent(() => import('./features/session/account-page.tsx'), 'AccountPage'),
});

const knowledge = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge',
  validateSearch: (search: Record<string, unknown>): { tab?: string; article?: string } => ({
    tab: search.tab === 'search' ? 'search' : undefined,
    article: typeof search.article === 'string' ? search.article : undefined,
  }),
  component: lazyRouteComponent(() => import('./features/knowledge/knowledge-page.tsx'), 'KnowledgePage'),
});

const policy = createRoute({
  getParentRoute: () => frame,
  path: '/policy',
  component: lazyRouteComponent(() => import('./features/policy/policy-page.tsx'), 'PolicyPage'),
});

const tools = createRoute({
  getParentRoute: () => frame,
  path: '/tools',
  component: lazyRouteComponent(() => import('./features/tools/tools-page.tsx'), 'ToolsPage'),
});

const autonomy = createRoute({
  getParentRoute: () => frame,
  path: '/autonomy',
  component: lazyRouteComponent(() => import('./features/autonomy/autonomy-page.tsx'), 'AutonomyPage'),
});

const audit = createRoute({
  getParentRoute: () => frame,
  path: '/audit',
  component: lazyRouteComponent(() => import('./features/audit/audit-page.tsx'), 'AuditPage'),
});

const team = createRoute({
  getParentRoute: () => frame,
  path: '/team',
  component: lazyRouteComponent(() => import('./features/team/team-page.tsx'), 'TeamPage'),
});

const apiKeys = createRoute({
  getParentRoute: () => frame,
  path: '/api-keys',
  component: lazyRouteComponent(() => import('./features/api-keys/api-keys-page.tsx'), 'ApiKeysPage'),
});

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: lazyRouteComponent(() => import('./features/settings/settings-page.tsx'), 'SettingsPage'),
});

const pages = [account, knowledge, policy, tools, autonomy, audit, team, apiKeys, settings];

export const router = createRouter({
  routeTree: root.addChildren([home, signIn, welcome, frame.addChildren([inbox, ...pages])]),
  basepath: '/console',
  defaultPreload: 'intent',
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
