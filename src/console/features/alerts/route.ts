import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const alertsRoute = createRoute({
  getParentRoute: () => frame,
  path: '/alerts',
  component: laterPage(() => import('./alerts-page.tsx').then((module) => module.AlertsPage)),
});
