import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const autonomyRoute = createRoute({
  getParentRoute: () => frame,
  path: '/autonomy',
  component: laterPage(() => import('./autonomy-page.tsx').then((module) => module.AutonomyPage)),
});
