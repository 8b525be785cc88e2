import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';
import { readMetricsSearch } from './metrics-search.ts';

export const metricsRoute = createRoute({
  getParentRoute: () => frame,
  path: '/metrics',
  validateSearch: readMetricsSearch,
  component: laterPage(() => import('./metrics-page.tsx').then((module) => module.MetricsPage)),
});
