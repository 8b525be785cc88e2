import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const teamRoute = createRoute({
  getParentRoute: () => frame,
  path: '/team',
  component: laterPage(() => import('./team-page.tsx').then((module) => module.TeamPage)),
});
