import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';

export const alertsRoute = createRoute({
  getParentRoute: () => frame,
  path: '/alerts',
  component: lazyRouteComponent(() => import('./alerts-page.tsx'), 'AlertsPage'),
});
