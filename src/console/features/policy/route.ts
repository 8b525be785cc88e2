import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const policyRoute = createRoute({
  getParentRoute: () => frame,
  path: '/policy',
  component: laterPage(() => import('./policy-page.tsx').then((module) => module.PolicyPage)),
});
