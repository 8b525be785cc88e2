import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';

export const readinessRoute = createRoute({
  getParentRoute: () => frame,
  path: '/readiness',
  validateSearch: (search: Record<string, unknown>): { intent?: string } => ({
    intent: typeof search.intent === 'string' ? search.intent : undefined,
  }),
  component: lazyRouteComponent(() => import('./readiness-page.tsx'), 'ReadinessPage'),
});
