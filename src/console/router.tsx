import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { ErrorState } from './components/error-state.tsx';
import { laterPage } from './components/later-page.tsx';
import type { InboxFilter } from './features/inbox/inbox-cache.ts';
import { InboxPage } from './features/inbox/inbox-page.tsx';
import { DoorFrame } from './features/session/door-frame.tsx';
import { Frame } from './features/shell/frame.tsx';
import { NotFound } from './features/shell/not-found.tsx';
import { frame, root } from './frame-route.ts';
import { pageRoutes } from './pages.ts';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => ({
    to: typeof search.to === 'string' ? search.to : undefined,
  }),
  component: laterPage(() => import('./features/session/sign-in-page.tsx').then((module) => module.SignInPage)),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: laterPage(() => import('./features/session/welcome-page.tsx').then((module) => module.WelcomePage)),
});

frame.update({
  component: Frame,
  errorComponent: ({ error }) => (
    <DoorFrame>
      {/* Not only drawn again: what stands before the page, the session, is asked for again too. */}
      <ErrorState error={error} retry={() => router.invalidate()} />
    </DoorFrame>
  ),
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
const filterKeys = ['search', 'intent', 'team', 'state', 'tier', 'language', 'channel', 'tag', 'within'] as const;

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
  component: laterPage(() => import('./features/session/account-page.tsx').then((module) => module.AccountPage)),
});

export const router = createRouter({
  routeTree: root.addChildren([home, signIn, welcome, frame.addChildren([inbox, account, ...pageRoutes])]),
  basepath: '/console',
  defaultNotFoundComponent: NotFound,
  defaultPreload: 'intent',
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
