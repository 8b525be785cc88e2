import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';
import { type ReviewTab, reviewTabs } from './review-tabs.ts';

export const reviewsRoute = createRoute({
  getParentRoute: () => frame,
  path: '/reviews',
  validateSearch: (search: Record<string, unknown>): { tab?: ReviewTab; intent?: string } => ({
    tab: reviewTabs.find((tab) => tab === search.tab),
    intent: typeof search.intent === 'string' ? search.intent : undefined,
  }),
  component: laterPage(() => import('./reviews-page.tsx').then((module) => module.ReviewsPage)),
});
