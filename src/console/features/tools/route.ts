import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';

export const toolsRoute = createRoute({
  getParentRoute: () => frame,
  path: '/tools',
  component: lazyRouteComponent(() => import('./tools-page.tsx'), 'ToolsPage'),
});
