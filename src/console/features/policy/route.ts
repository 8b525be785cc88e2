import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';

export const policyRoute = createRoute({
  getParentRoute: () => frame,
  path: '/policy',
  component: lazyRouteComponent(() => import('./policy-page.tsx'), 'PolicyPage'),
});
