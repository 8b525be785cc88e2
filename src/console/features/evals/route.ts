import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const evalsRoute = createRoute({
  getParentRoute: () => frame,
  path: '/evals',
  validateSearch: (search: Record<string, unknown>): { run?: string } => ({
    run: typeof search.run === 'string' ? search.run : undefined,
  }),
  component: laterPage(() => import('./evals-page.tsx').then((module) => module.EvalsPage)),
});
