import { BookOpen, Search } from 'lucide-react';
import { useState } from 'react';
import type { ArticleList, ArticleRow } from '#wire/console/knowledge.ts';
import { Chip } from '../../components/chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { inputClass } from '../../components/input-class.ts';
import { languageName } from '../../components/language-name.ts';
import { RelativeTime } from '../../components/relative-time.tsx';
import { Select } from '../../components/select.tsx';
import { Table } from '../../components/table.tsx';
import type { ArticleFilter } from './knowledge-tab.ts';

interface Props {
  list: ArticleList;
  filter: ArticleFilter | undefined;
  onFilter: (filter: ArticleFilter | undefined) => void;
  onOpen: (id: string) => void;
}

const fits: Record<ArticleFilter, (article: ArticleRow) => boolean> = {
  stale: (article) => article.stale,
  fresh: (article) => !article.stale,
  unused: (article) => article.citations === 0,
};

const audiences = { public: 'Everyone', customers: 'Customers', internal: 'Team only' };

export function ArticleTable({ list, filter, onFilter, onOpen }: Props) {
  const [text, setText] = useState('');
  const count = (each: ArticleFilter) => list.articles.filter(fits[each]).length;
  const words = text.trim().toLowerCase();
  const shown = list.articles.filter(
    (article) =>
      (filter === undefined || fits[filter](article)) &&
      (words === '' ||
        `${article.title} ${article.productArea ?? ''} ${article.owner ?? ''}`.toLowerCase().includes(words)),
  );
  if (list.articles.length === 0) {
    return (
      <EmptyState icon={<BookOpen size={28} aria-hidden="true" />} title="No articles yet">
        Put Markdown files into the desk’s <code className="font-mono text-xs">knowledge</code> folder and start again.
      </EmptyState>
    );
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 border-b border-line p-3">
        <div className="relative min-w-48 flex-1">
          <Search size={14} aria-hidden="true" className="pointer-events-none absolute start-2.5 top-2 text-faint" />
          <input
            type="search"
            aria-label="Find an article"
            placeholder="Find an article"
            value={text}
            onChange={(event) => setText(event.target.value)}
            className={`${inputClass} h-8 ps-8 text-sm`}
          />
        </div>
        <Select<ArticleFilter | 'any'>
          label="Which articles"
          value={filter ?? 'any'}
          onChange={(chosen) => onFilter(chosen === 'any' ? undefined : chosen)}
          options={[
            { value: 'any', label: `All ${list.articles.length}` },
            { value: 'stale', label: `Stale ${count('stale')}` },
            { value: 'fresh', label: `Fresh ${count('fresh')}` },
            { value: 'unused', label: `Never cited ${count('unused')}` },
          ]}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title="No article fits">Try other words.</EmptyState>
      ) : (
        <Table<ArticleRow>
          label="Articles"
          rows={shown}
          keyOf={(article) => article.id}
          columns={[
            {
              title: 'Title',
              cell: (article) => (
                <button
                  type="button"
                  onClick={() => onOpen(article.id)}
                  className="text-start font-medium hover:underline"
                >
                  {article.title}
                </button>
              ),
            },
            {
              title: 'Area',
              wide: true,
              cell: (article) => <span className="text-soft">{article.productArea ?? '–'}</span>,
            },
            {
              title: 'For',
              wide: true,
              cell: (article) => <span className="text-soft">{audiences[article.audience]}</span>,
            },
            {
              title: 'Language',
              wide: true,
              cell: (article) => <span className="text-soft">{languageName(article.language)}</span>,
            },
            {
              title: 'Reviewed',
              cell: (article) => (
                <span className="flex items-center gap-2 whitespace-nowrap">
                  {article.lastReviewedAt ? <RelativeTime at={article.lastReviewedAt} /> : 'never'}
                  {article.stale && <Chip tone="warn">stale</Chip>}
                </span>
              ),
            },
            { title: 'Cited', end: true, cell: (article) => article.citations },
            { title: 'Passages', end: true, wide: true, cell: (article) => article.passages },
          ]}
        />
      )}
      <p className="px-4 py-2 text-xs text-faint">
        Stale: not reviewed for {list.staleAfterDays} days. Cited: in the newest 2,000 answers.
      </p>
    </>
  );
}
