import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const learningRoute = createRoute({
  getParentRoute: () => frame,
  path: '/learning',
  component: laterPage(() => import('./learning-page.tsx').then((module) => module.LearningPage)),
});
