import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChartLine, Download } from 'lucide-react';
import type { MetricsPage as MetricsPageView, MetricView } from '#wire/console/metrics.ts';
import { call } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Page } from '../../components/page.tsx';
import { MetricCard } from './metric-card.tsx';
import { MetricPanel } from './metric-panel.tsx';
import { MetricsFilters } from './metrics-filters.tsx';
import { type MetricsSearch, queryOf } from './metrics-search.ts';

/** How the desk does: every figure with its definition, over any period and slice. */
export function MetricsPage() {
  const search = useSearch({ from: '/frame/metrics' });
  const navigate = useNavigate({ from: '/metrics' });
  const query = queryOf(search);
  const page = useQuery({
    queryKey: ['metrics', query],
    queryFn: ({ signal }) => call<MetricsPageView>(`/metrics?${query}`, { signal }),
    placeholderData: keepPreviousData,
  });
  const change = (next: Partial<MetricsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const open = page.data?.metrics.find((metric) => metric.id === search.metric);
  return (
    <Page
      title="Metrics"
      about="Counted from the event log, by the day a ticket was opened. Every figure says what it counts."
      wide
      actions={
        <a
          href={`/console/api/metrics/export?${query}`}
          download
          className="inline-flex h-8 items-center gap-2 rounded-md border border-line-strong bg-panel px-3 text-sm font-medium hover:bg-hover"
        >
          <Download size={14} aria-hidden="true" /> CSV
        </a>
      }
    >
      <MetricsFilters search={search} slices={page.data?.slices} onChange={change} />
      <Loaded query={page}>
        {(data) =>
          data.metrics[0]?.now.n === 0 && data.metrics[0]?.before.n === 0 ? (
            <EmptyState icon={<ChartLine size={28} aria-hidden="true" />} title="No tickets in this period">
              Choose a longer period, take a filter away, or ask the widget something: figures follow within seconds.
            </EmptyState>
          ) : (
            <div className={page.isPlaceholderData ? 'opacity-60' : undefined}>
              {groupsOf(data.metrics).map(([group, metrics]) => (
                <section key={group} aria-label={group} className="mb-6">
                  <h2 className="mb-2 text-sm font-semibold text-soft">{group}</h2>
                  <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
                    {metrics.map((metric) => (
                      <MetricCard key={metric.id} metric={metric} onOpen={() => change({ metric: metric.id })} />
                    ))}
                  </div>
                </section>
              ))}
              <p className="text-sm text-faint">
                Compared with {data.before.from} to {data.before.to}. Days are UTC. The small figures under a share or a
                mean are its 95 % confidence interval: where two intervals overlap widely, the difference may be chance.
              </p>
            </div>
          )
        }
      </Loaded>
      {open && page.data && (
        <MetricPanel
          metric={open}
          search={search}
          step={page.data.step}
          onClose={() => change({ metric: undefined })}
        />
      )}
    </Page>
  );
}

function groupsOf(metrics: MetricView[]): [string, MetricView[]][] {
  return [...Map.groupBy(metrics, (metric) => metric.group)];
}
