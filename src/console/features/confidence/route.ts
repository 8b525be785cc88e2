import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const confidenceRoute = createRoute({
  getParentRoute: () => frame,
  path: '/confidence',
  component: laterPage(() => import('./confidence-page.tsx').then((module) => module.ConfidencePage)),
});
