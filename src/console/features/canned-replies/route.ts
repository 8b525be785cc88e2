import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';

export const cannedRepliesRoute = createRoute({
  getParentRoute: () => frame,
  path: '/canned-replies',
  component: lazyRouteComponent(() => import('./canned-replies-page.tsx'), 'CannedRepliesPage'),
});
