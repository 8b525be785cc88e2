import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';

export const knowledgeRoute = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge',
  validateSearch: (search: Record<string, unknown>): { tab?: string; article?: string } => ({
    tab: search.tab === 'search' ? 'search' : undefined,
    article: typeof search.article === 'string' ? search.article : undefined,
  }),
  component: lazyRouteComponent(() => import('./knowledge-page.tsx'), 'KnowledgePage'),
});
