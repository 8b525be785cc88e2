import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';

export const channelsRoute = createRoute({
  getParentRoute: () => frame,
  path: '/channels',
  component: lazyRouteComponent(() => import('./channels-page.tsx'), 'ChannelsPage'),
});
