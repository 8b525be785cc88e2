import { createRoute } from '@tanstack/react-router';
import { laterPage } from '../../components/later-page.tsx';
import { frame } from '../../frame-route.ts';
import { type ArticleFilter, articleFilters, type KnowledgeTab, knowledgeTabs } from './knowledge-tab.ts';

export const knowledgeRoute = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge',
  validateSearch: (
    search: Record<string, unknown>,
  ): { tab?: KnowledgeTab; only?: ArticleFilter; article?: string; source?: string; write?: string } => ({
    tab: knowledgeTabs.find((tab) => tab === search.tab),
    only: articleFilters.find((filter) => filter === search.only),
    article: typeof search.article === 'string' ? search.article : undefined,
    source: typeof search.source === 'string' ? search.source : undefined,
    /** Id of the article that is written, or `new`. */
    write: typeof search.write === 'string' ? search.write : undefined,
  }),
  component: laterPage(() => import('./knowledge-page.tsx').then((module) => module.KnowledgePage)),
});
