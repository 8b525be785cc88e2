import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const channelsRoute = createRoute({
  getParentRoute: () => frame,
  path: '/channels',
  component: laterPage(() => import('./channels-page.tsx').then((module) => module.ChannelsPage)),
});
