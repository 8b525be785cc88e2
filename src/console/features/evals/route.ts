import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';

export const evalsRoute = createRoute({
  getParentRoute: () => frame,
  path: '/evals',
  validateSearch: (search: Record<string, unknown>): { run?: string } => ({
    run: typeof search.run === 'string' ? search.run : undefined,
  }),
  component: lazyRouteComponent(() => import('./evals-page.tsx'), 'EvalsPage'),
});
