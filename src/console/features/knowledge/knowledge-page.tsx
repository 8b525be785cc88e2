import { Tabs } from '@base-ui/react/tabs';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ArticleList } from '#wire/console/knowledge.ts';
import { call } from '../../api/client.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { ArticlePanel } from './article-panel.tsx';
import { ArticleTable } from './article-table.tsx';
import { SearchPlayground } from './search-playground.tsx';

const tabClass =
  'h-9 px-1 text-sm text-soft border-b-2 border-transparent -mb-px hover:text-ink data-[active]:border-accent data-[active]:font-medium data-[active]:text-ink';

/** What the AI answers from. */
export function KnowledgePage() {
  const search = useSearch({ from: '/frame/knowledge' });
  const navigate = useNavigate({ from: '/knowledge' });
  const articles = useQuery({
    queryKey: ['articles'],
    queryFn: ({ signal }) => call<ArticleList>('/knowledge/articles', { signal }),
  });
  const open = (article?: string) => navigate({ to: '.', search: (before) => ({ ...before, article }) });
  return (
    <Page title="Knowledge" about="What the AI answers from. Articles live in the desk’s knowledge folder." wide>
      <Tabs.Root
        value={search.tab ?? 'articles'}
        onValueChange={(tab) => navigate({ to: '.', search: (before) => ({ ...before, tab: String(tab) }) })}
      >
        <Tabs.List className="mb-4 flex gap-5 border-b border-line">
          <Tabs.Tab value="articles" className={tabClass}>
            Articles
          </Tabs.Tab>
          <Tabs.Tab value="search" className={tabClass}>
            Search playground
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="articles">
          <Card>
            <Loaded query={articles}>{(list) => <ArticleTable list={list} onOpen={open} />}</Loaded>
          </Card>
        </Tabs.Panel>
        <Tabs.Panel value="search">
          <SearchPlayground onOpen={open} />
        </Tabs.Panel>
      </Tabs.Root>
      <ArticlePanel articleId={search.article} onClose={() => open(undefined)} />
    </Page>
  );
}
