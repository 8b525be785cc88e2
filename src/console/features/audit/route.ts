import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';

export const auditRoute = createRoute({
  getParentRoute: () => frame,
  path: '/audit',
  component: laterPage(() => import('./audit-page.tsx').then((module) => module.AuditPage)),
});
