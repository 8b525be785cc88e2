import { Tabs } from '@base-ui/react/tabs';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { Suspense } from 'react';
import { Button } from '../../components/button.tsx';
import { later } from '../../components/later.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { useMay } from '../session/session.ts';
import { ArticlePanel } from './article-panel.tsx';
import { ArticleTable } from './article-table.tsx';
import { DraftList } from './draft-list.tsx';
import { HealthStrip } from './health-strip.tsx';
import type { KnowledgeTab } from './knowledge-tab.ts';
import { articlesQuery, healthQuery } from './queries.ts';

const ArticleEditor = later(() => import('./article-editor.tsx').then((module) => module.ArticleEditor));
const GapList = later(() => import('./gap-list.tsx').then((module) => module.GapList));
const ReviewQueue = later(() => import('./review-queue.tsx').then((module) => module.ReviewQueue));
const SearchPlayground = later(() => import('./search-playground.tsx').then((module) => module.SearchPlayground));
const SourceList = later(() => import('./source-list.tsx').then((module) => module.SourceList));

const tabClass =
  'h-9 shrink-0 px-1 text-sm text-soft border-b-2 border-transparent -mb-px hover:text-ink data-[active]:border-accent data-[active]:font-medium data-[active]:text-ink';

/** What the AI answers from. */
export function KnowledgePage() {
  const search = useSearch({ from: '/frame/knowledge' });
  const navigate = useNavigate({ from: '/knowledge' });
  const articles = useQuery(articlesQuery);
  const health = useQuery(healthQuery);
  const mayWrite = useMay('agent');
  const change = (next: Partial<typeof search>) => navigate({ to: '.', search: (before) => ({ ...before, ...next }) });
  const open = (article?: string) => change({ article });
  const write = (id: string | undefined) => change({ write: id, article: undefined });
  const toReview = health.data ? health.data.stale + health.data.blamed + health.data.contradicted : 0;
  if (search.write)
    return (
      <Suspense>
        <ArticleEditor key={search.write} articleId={search.write} onOpen={write} />
      </Suspense>
    );
  return (
    <Page
      title="Knowledge"
      about="What the AI answers from."
      wide
      actions={
        mayWrite && (
          <Button tone="primary" icon={<PenLine size={14} aria-hidden="true" />} onClick={() => write('new')}>
            Write an article
          </Button>
        )
      }
    >
      <Tabs.Root
        value={search.tab ?? 'articles'}
        onValueChange={(tab) => change({ tab: tab === 'articles' ? undefined : (tab as KnowledgeTab) })}
      >
        <Tabs.List className="mb-4 flex gap-5 overflow-x-auto border-b border-line">
          <Tabs.Tab value="articles" className={tabClass}>
            Articles
          </Tabs.Tab>
          <Tabs.Tab value="review" className={tabClass}>
            To review <Count of={toReview} />
          </Tabs.Tab>
          <Tabs.Tab value="gaps" className={tabClass}>
            Gaps <Count of={health.data?.openGaps ?? 0} />
          </Tabs.Tab>
          <Tabs.Tab value="sources" className={tabClass}>
            Sources
          </Tabs.Tab>
          <Tabs.Tab value="search" className={tabClass}>
            Search
          </Tabs.Tab>
        </Tabs.List>
        {health.data && search.tab !== 'search' && search.tab !== 'sources' && (
          <HealthStrip health={health.data} onTab={(tab, only) => change({ tab, only })} />
        )}
        <Suspense>
          <Tabs.Panel value="articles">
            <DraftList onOpen={write} />
            <Card>
              <Loaded query={articles}>
                {(list) => (
                  <ArticleTable list={list} filter={search.only} onFilter={(only) => change({ only })} onOpen={open} />
                )}
              </Loaded>
            </Card>
          </Tabs.Panel>
          <Tabs.Panel value="review">
            <Loaded query={articles}>{(list) => <ReviewQueue list={list} onOpen={open} />}</Loaded>
          </Tabs.Panel>
          <Tabs.Panel value="gaps">
            <GapList />
          </Tabs.Panel>
          <Tabs.Panel value="sources">
            <SourceList source={search.source} onSource={(source) => change({ source })} />
          </Tabs.Panel>
          <Tabs.Panel value="search">
            <SearchPlayground onOpen={open} />
          </Tabs.Panel>
        </Suspense>
      </Tabs.Root>
      <ArticlePanel articleId={search.article} onClose={() => open(undefined)} onOpen={open} onWrite={write} />
    </Page>
  );
}

function Count({ of: count }: { of: number }) {
  if (count === 0) return null;
  return <span className="num ms-1 text-xs text-faint">{count}</span>;
}
