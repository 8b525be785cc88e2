import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const cannedRepliesRoute = createRoute({
  getParentRoute: () => frame,
  path: '/canned-replies',
  component: laterPage(() => import('./canned-replies-page.tsx').then((module) => module.CannedRepliesPage)),
});
