import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';

export const costRoute = createRoute({
  getParentRoute: () => frame,
  path: '/cost',
  validateSearch: (search: Record<string, unknown>): { days?: number } => ({
    days: [7, 90, 365].find((days) => days === Number(search.days)),
  }),
  component: lazyRouteComponent(() => import('./cost-page.tsx'), 'CostPage'),
});
