import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const toolsRoute = createRoute({
  getParentRoute: () => frame,
  path: '/tools',
  component: laterPage(() => import('./tools-page.tsx').then((module) => module.ToolsPage)),
});
