import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';

export const autonomyRoute = createRoute({
  getParentRoute: () => frame,
  path: '/autonomy',
  component: lazyRouteComponent(() => import('./autonomy-page.tsx'), 'AutonomyPage'),
});
