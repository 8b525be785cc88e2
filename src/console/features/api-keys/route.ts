import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const apiKeysRoute = createRoute({
  getParentRoute: () => frame,
  path: '/api-keys',
  component: laterPage(() => import('./api-keys-page.tsx').then((module) => module.ApiKeysPage)),
});
