import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ClipboardCheck, Download } from 'lucide-react';
import type { ReviewsPage as ReviewsPageView } from '#wire/console/reviews.ts';
import { call } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { notifyFailure } from '../../components/toaster.tsx';
import { useMay } from '../session/session.ts';
import { MarkedArticles } from './marked-articles.tsx';
import { ReviewCard } from './review-card.tsx';
import type { ReviewTab } from './review-tabs.ts';

const tabs: { id: ReviewTab; title: string }[] = [
  { id: 'waiting', title: 'To review' },
  { id: 'wrong', title: 'Not accurate' },
  { id: 'right', title: 'Accurate' },
  { id: 'golden', title: 'Golden candidates' },
  { id: 'articles', title: 'Marked articles' },
];

const shares = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** Were the answers right? What people find here mends articles, tests and the confidence. */
export function ReviewsPage() {
  const { tab = 'waiting', intent } = useSearch({ from: '/frame/reviews' });
  const navigate = useNavigate({ from: '/reviews' });
  const show = tab === 'articles' ? 'waiting' : tab;
  const query = new URLSearchParams({ show, ...(intent === undefined ? {} : { intent }) }).toString();
  const page = useQuery({
    queryKey: ['reviews', query],
    queryFn: ({ signal }) => call<ReviewsPageView>(`/reviews?${query}`, { signal }),
  });
  const waiting = page.data?.waiting ?? [];
  const count = waiting.reduce((sum, row) => sum + row.waiting, 0);
  return (
    <Page
      title="Reviews"
      about="Answers checked by people: all reviewed drafts, and a drawn share of what went out by itself."
      actions={<Exports tab={tab} />}
    >
      <nav aria-label="Reviews" className="mb-4 flex flex-wrap gap-1 border-b border-line">
        {tabs.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            aria-current={tab === id ? 'page' : undefined}
            onClick={() => void navigate({ search: { tab: id === 'waiting' ? undefined : id } })}
            className="-mb-px border-b-2 border-transparent px-3 py-2 text-sm text-soft hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
          >
            {title}
            {id === 'waiting' && count > 0 && <span className="num ms-1.5 text-xs text-faint">{count}</span>}
          </button>
        ))}
      </nav>
      {tab === 'articles' ? (
        <MarkedArticles />
      ) : (
        <>
          {tab === 'waiting' && (
            <div className="mb-4 flex flex-wrap items-center gap-2 text-sm text-soft">
              {page.data && <Share value={page.data.share} />}
              {waiting.length > 1 && (
                <Select
                  label="Intent"
                  className="ms-auto"
                  value={intent === undefined ? '*' : `=${intent}`}
                  options={[
                    { value: '*', label: 'All intents' },
                    ...waiting.map((row) => ({
                      value: `=${row.intent}`,
                      label: `${row.intent.replaceAll('_', ' ') || 'none'} (${row.waiting})`,
                    })),
                  ]}
                  onChange={(value) =>
                    void navigate({ search: { intent: value === '*' ? undefined : value.slice(1) }, replace: true })
                  }
                />
              )}
            </div>
          )}
          <Loaded query={page}>
            {({ reviews }) =>
              reviews.length === 0 ? (
                <EmptyState icon={<ClipboardCheck size={28} aria-hidden="true" />} title={empty[tab].title}>
                  {empty[tab].what}
                </EmptyState>
              ) : (
                <ul className="flex flex-col gap-4">
                  {reviews.map((review) => (
                    <li key={review.id}>
                      <ReviewCard review={review} />
                    </li>
                  ))}
                </ul>
              )
            }
          </Loaded>
        </>
      )}
    </Page>
  );
}

const empty: Record<ReviewTab, { title: string; what: string }> = {
  waiting: {
    title: 'Nothing to review',
    what: 'Answers that went out by themselves are drawn for review within a minute. You can also judge any answer in its thread.',
  },
  wrong: { title: 'Nothing was found wrong', what: 'Answers found not accurate stay here with what would be right.' },
  right: {
    title: 'Nothing was found right yet',
    what: 'Answers found accurate stay here; they make good golden cases.',
  },
  golden: { title: 'No candidates yet', what: 'Choose “Make a golden case” on a reviewed answer.' },
  articles: { title: '', what: '' },
};

function Exports({ tab }: { tab: ReviewTab }) {
  const lead = useMay('lead');
  const link =
    'inline-flex h-8 items-center gap-2 rounded-md border border-line-strong bg-panel px-3 text-sm font-medium hover:bg-hover';
  if (tab === 'golden') {
    return (
      <a href="/console/api/reviews/golden" download className={link}>
        <Download size={14} aria-hidden="true" /> YAML
      </a>
    );
  }
  if (!lead || tab !== 'wrong') return null;
  return (
    <a href="/console/api/reviews/export" download className={link}>
      <Download size={14} aria-hidden="true" /> JSONL
    </a>
  );
}

/** How many automatic answers are drawn; by intent, rare ones more often. */
function Share({ value }: { value: number }) {
  const lead = useMay('lead');
  const client = useQueryClient();
  const keep = useMutation({
    mutationFn: (share: number) => call('/reviews/sampling', { method: 'PUT', body: { share } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reviews'] }),
    onError: (error) => notifyFailure('The share was not changed', error),
  });
  const options = [...new Set([...shares, value])].sort((a, b) => a - b);
  return (
    <>
      <span>Drawn for review:</span>
      <Select
        label="Share of automatic answers drawn for review"
        value={String(value)}
        disabled={!lead}
        options={options.map((share) => ({ value: String(share), label: `${Math.round(share * 1000) / 10} %` }))}
        onChange={(share) => keep.mutate(Number(share))}
      />
      <span>of each intent’s automatic answers, and at least ten a month.</span>
    </>
  );
}
