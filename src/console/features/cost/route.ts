import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const costRoute = createRoute({
  getParentRoute: () => frame,
  path: '/cost',
  validateSearch: (search: Record<string, unknown>): { days?: number } => ({
    days: [7, 90, 365].find((days) => days === Number(search.days)),
  }),
  component: laterPage(() => import('./cost-page.tsx').then((module) => module.CostPage)),
});
