import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const settingsRoute = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: laterPage(() => import('./settings-page.tsx').then((module) => module.SettingsPage)),
});
