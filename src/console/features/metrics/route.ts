import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';
import { readMetricsSearch } from './metrics-search.ts';

export const metricsRoute = createRoute({
  getParentRoute: () => frame,
  path: '/metrics',
  validateSearch: readMetricsSearch,
  component: lazyRouteComponent(() => import('./metrics-page.tsx'), 'MetricsPage'),
});
