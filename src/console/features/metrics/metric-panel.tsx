import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { MetricSliceRows, MetricsPage, MetricTickets, MetricView } from '#wire/console/metrics.ts';
import { call } from '../../api/client.ts';
import { BarRow } from '../../components/charts/bar-row.tsx';
import { Chip } from '../../components/chip.tsx';
import { cn } from '../../components/class-names.ts';
import { later } from '../../components/later.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Select } from '../../components/select.tsx';
import { SidePanel } from '../../components/side-panel.tsx';
import { Table } from '../../components/table.tsx';
import { formatChange, formatFigure, targetWords } from './format-figure.ts';
import { Change } from './metric-card.tsx';
import { type FilterKey, filterKeys, type MetricsSearch, queryOf } from './metrics-search.ts';
import { useSliceWords } from './use-slice-words.ts';

/** The chart library is loaded when the first chart is looked at. */
const CourseChart = later(() =>
  import('../../components/charts/course-chart.tsx').then((module) => module.CourseChart),
);

interface Props {
  metric: MetricView;
  search: MetricsSearch;
  step: MetricsPage['step'];
  onClose: () => void;
}

/** A figure in full: its course, how it differs between slices, and the tickets behind it. */
export function MetricPanel({ metric, search, step, onClose }: Props) {
  const { unit, now } = metric;
  const target = targetWords(metric);
  return (
    <SidePanel open onClose={onClose} title={metric.name}>
      <div className="flex flex-col gap-6 p-5">
        <div>
          <p className="num flex items-baseline gap-3">
            <span className="text-xl font-semibold">{formatFigure(unit, now.value)}</span>
            <Change metric={metric} />
          </p>
          <p className="mt-1 text-sm text-soft">{metric.definition}</p>
          {metric.target && (
            <p className="mt-1 text-sm text-soft">
              Target: {target}. {metric.target.because}
            </p>
          )}
        </div>
        <div>
          <Suspense fallback={<div className="h-64" />}>
            <CourseChart
              points={metric.series}
              format={(value) => formatFigure(unit, value)}
              formatAt={(at) => formatStep(at, step)}
              target={metric.target}
              before={metric.before.value}
              label={`${metric.name} over time`}
            />
          </Suspense>
          <p className="mt-1 text-xs text-faint">
            Line: the figure by {step} of opening. Band: 95 % confidence. Dashes: the period before
            {metric.target && '. Shaded field: the target'}.
          </p>
        </div>
        <Slices metric={metric} search={search} />
        <Behind metric={metric} search={search} />
      </div>
    </SidePanel>
  );
}

function formatStep(at: string, step: MetricsPage['step']): string {
  const options: Intl.DateTimeFormatOptions =
    step === 'hour'
      ? { hour: '2-digit', minute: '2-digit' }
      : step === 'month'
        ? { month: 'short', year: 'numeric' }
        : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' }).format(new Date(at));
}

const sliceTitles: Record<FilterKey, string> = {
  intent: 'intent',
  channel: 'channel',
  language: 'language',
  model: 'model',
  desk_version: 'desk version',
  team: 'team',
};

function Slices({ metric, search }: Pick<Props, 'metric' | 'search'>) {
  const [slice, setSlice] = useState<FilterKey>('intent');
  const sliceWords = useSliceWords();
  const query = `${queryOf(search)}&metric=${metric.id}&slice=${slice}`;
  const rows = useQuery({
    queryKey: ['metrics', 'slices', query],
    queryFn: ({ signal }) => call<MetricSliceRows>(`/metrics/slices?${query}`, { signal }),
  });
  return (
    <section aria-label="By slice">
      <header className="mb-2 flex items-center gap-2">
        <h3 className="flex-1 font-semibold">By {sliceTitles[slice]}</h3>
        <Select
          label="Slice"
          value={slice}
          options={filterKeys.map((value) => ({ value, label: sliceTitles[value] }))}
          onChange={setSlice}
        />
      </header>
      <Loaded query={rows}>
        {({ rows }) => {
          const most = Math.max(0, ...rows.map((row) => Math.max(row.now.value ?? 0, row.now.high ?? 0)));
          return (
            <Table
              label={`${metric.name} by ${slice}`}
              rows={rows}
              keyOf={(row) => row.key}
              columns={[
                { title: sliceTitles[slice], cell: (row) => sliceWords(slice, row.key) },
                { title: '', wide: true, cell: (row) => <BarRow {...row.now} value={row.now.value} most={most} /> },
                { title: metric.name, end: true, cell: (row) => formatFigure(metric.unit, row.now.value) },
                { title: 'of', end: true, cell: (row) => Math.round(row.now.n) },
                {
                  title: 'Change',
                  end: true,
                  cell: (row) => (
                    <span className={cn('whitespace-nowrap', row.differs ? 'font-medium' : 'text-faint')}>
                      {formatChange(metric.unit, row.now.value, row.before.value) ?? '–'}
                    </span>
                  ),
                },
              ]}
            />
          );
        }}
      </Loaded>
    </section>
  );
}

const hitWords = { all: 'All counted', yes: 'Count towards it', no: 'Count against it' } as const;

function Behind({ metric, search }: Pick<Props, 'metric' | 'search'>) {
  const [hit, setHit] = useState<keyof typeof hitWords>('all');
  const query = `${queryOf(search)}&metric=${metric.id}${hit === 'all' ? '' : `&hit=${hit}`}`;
  const behind = useQuery({
    queryKey: ['metrics', 'tickets', query],
    queryFn: ({ signal }) => call<MetricTickets>(`/metrics/tickets?${query}`, { signal }),
  });
  return (
    <section aria-label="Tickets behind it">
      <header className="mb-2 flex items-center gap-2">
        <h3 className="flex-1 font-semibold">Tickets behind it</h3>
        {metric.unit === 'share' && (
          <Select
            label="Which tickets"
            value={hit}
            options={Object.entries(hitWords).map(([value, label]) => ({
              value: value as keyof typeof hitWords,
              label,
            }))}
            onChange={setHit}
          />
        )}
      </header>
      <Loaded query={behind}>
        {({ tickets, more }) => (
          <>
            <ul className="divide-y divide-line rounded-md border border-line">
              {tickets.map((ticket) => (
                <li key={ticket.number}>
                  <Link
                    to="/inbox/{-$view}/{-$conversationId}"
                    params={{ view: 'all', conversationId: ticket.conversationId }}
                    className="flex items-center gap-3 px-3 py-2 text-sm hover:bg-hover"
                  >
                    <span className="num w-14 shrink-0 text-faint">#{ticket.number}</span>
                    <span className="min-w-0 flex-1 truncate">{ticket.preview}</span>
                    <Chip>{ticket.outcome}</Chip>
                    <span className="num hidden w-14 shrink-0 text-end text-faint sm:block">
                      {formatFigure('usd', ticket.costUsd)}
                    </span>
                  </Link>
                </li>
              ))}
              {tickets.length === 0 && <li className="px-3 py-4 text-sm text-soft">None in this period.</li>}
            </ul>
            {more && <p className="mt-1 text-xs text-faint">The newest {tickets.length} are shown.</p>}
          </>
        )}
      </Loaded>
    </section>
  );
}
