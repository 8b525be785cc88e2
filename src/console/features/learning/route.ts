import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';

export const learningRoute = createRoute({
  getParentRoute: () => frame,
  path: '/learning',
  component: lazyRouteComponent(() => import('./learning-page.tsx'), 'LearningPage'),
});
