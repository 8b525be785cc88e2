import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';

export const confidenceRoute = createRoute({
  getParentRoute: () => frame,
  path: '/confidence',
  component: lazyRouteComponent(() => import('./confidence-page.tsx'), 'ConfidencePage'),
});
