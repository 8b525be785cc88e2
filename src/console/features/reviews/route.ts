import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from '../../frame-route.ts';
import { type ReviewTab, reviewTabs } from './review-tabs.ts';

export const reviewsRoute = createRoute({
  getParentRoute: () => frame,
  path: '/reviews',
  validateSearch: (search: Record<string, unknown>): { tab?: ReviewTab; intent?: string } => ({
    tab: reviewTabs.find((tab) => tab === search.tab),
    intent: typeof search.intent === 'string' ? search.intent : undefined,
  }),
  component: lazyRouteComponent(() => import('./reviews-page.tsx'), 'ReviewsPage'),
});
