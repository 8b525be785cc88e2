import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const readinessRoute = createRoute({
  getParentRoute: () => frame,
  path: '/readiness',
  validateSearch: (search: Record<string, unknown>): { intent?: string } => ({
    intent: typeof search.intent === 'string' ? search.intent : undefined,
  }),
  component: laterPage(() => import('./readiness-page.tsx').then((module) => module.ReadinessPage)),
});
