import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Coins } from 'lucide-react';
import { Suspense } from 'react';
import type { CostPage as CostPageView } from '#wire/console/cost.ts';
import { call } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { later } from '../../components/later.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { Tile } from '../../components/tile.tsx';
import { formatChange, formatFigure } from '../metrics/format-figure.ts';
import { daysOfSearch } from '../metrics/metrics-search.ts';
import { Budgets } from './budgets.tsx';
import { CostTables } from './cost-tables.tsx';
import { SavedCost } from './saved-cost.tsx';
import { WhatIf } from './what-if.tsx';

const DaysChart = later(() => import('../../components/charts/days-chart.tsx').then((module) => module.DaysChart));

const periods = [7, 30, 90, 365];
const usdWords = (value: number) => formatFigure('usd', value);

/** What the models cost, where it goes, what holds it, and what other choices would have cost. */
export function CostPage() {
  const { days = 30 } = useSearch({ from: '/frame/cost' });
  const navigate = useNavigate({ from: '/cost' });
  const period = daysOfSearch({ days });
  const cost = useQuery({
    queryKey: ['cost', period],
    queryFn: ({ signal }) => call<CostPageView>(`/cost?from=${period.from}&to=${period.to}`, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title="Cost"
      about="From the ledger of every model call, priced by the list of its day."
      wide
      actions={
        <Select
          label="Period"
          value={String(days)}
          options={periods.map((count) => ({
            value: String(count),
            label: count === 365 ? '1 year' : `${count} days`,
          }))}
          onChange={(value) => void navigate({ search: { days: Number(value) }, replace: true })}
        />
      }
    >
      <Loaded query={cost}>
        {(data) => (
          <>
            <Unknown data={data} />
            <Tiles data={data} />
            <div className="grid gap-5 lg:grid-cols-2">
              <Budgets budgets={data.budgets} />
              <SavedCost cost={data} />
            </div>
            <Card
              title="By day"
              about={`UTC. ${dayCeiling(data) ? 'Dashes: the ceiling of a day, when it is near.' : ''}`}
            >
              <div className="p-3">
                {data.days.every(({ usd }) => usd === 0) ? (
                  <EmptyState icon={<Coins size={28} aria-hidden="true" />} title="Nothing was spent in this period">
                    The embedded model costs nothing; calls of Claude appear here by day.
                  </EmptyState>
                ) : (
                  <Suspense fallback={<div className="h-52" />}>
                    <DaysChart
                      days={data.days.map(({ day, usd }) => ({ day, value: usd }))}
                      format={usdWords}
                      ceiling={dayCeiling(data)}
                      label="Cost by day"
                    />
                  </Suspense>
                )}
              </div>
            </Card>
            <WhatIf key={`${data.from}${data.to}`} cost={data} />
            <CostTables cost={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function dayCeiling(data: CostPageView): number | undefined {
  return data.budgets.find((budget) => budget.name === 'day')?.ceiling;
}

/** What is not known is said, not guessed. */
function Unknown({ data: { unpriced, unpricedModels, cut } }: { data: CostPageView }) {
  if (unpriced === 0 && cut === 0) return null;
  return (
    <div role="status" className="mb-4 rounded-md border border-line-strong bg-warn-soft px-4 py-3 text-sm text-warn">
      {unpriced > 0 && (
        <p>
          {unpriced} calls have no known price and are in no sum: {unpricedModels.join(', ')}. Add the price to{' '}
          <code className="font-mono text-xs">prices.yaml</code> in the desk’s folder; it counts from then on.
        </p>
      )}
      {cut > 0 && (
        <p>
          {cut === 1 ? 'One call was' : `${cut} calls were`} under way when a process ended: what was answered then is
          in no sum.
        </p>
      )}
    </div>
  );
}

function Tiles({ data }: { data: CostPageView }) {
  const change = formatChange('usd', data.usd, data.before.usd);
  return (
    <div className="mb-5 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <Tile name="Spent" value={usdWords(data.usd)}>
        {change ? `${change} against ${data.before.from} to ${data.before.to}` : 'Nothing in the period before.'}
      </Tile>
      <Tile name="Per ticket" value={data.tickets > 0 ? usdWords(data.medianUsd) : '–'}>
        Median of {data.tickets} tickets the AI worked on; one in twenty costs more than {usdWords(data.p95Usd)}.
      </Tile>
      <Tile name="Per resolution" value={data.resolved > 0 ? usdWords(data.usd / data.resolved) : '–'}>
        All money spent over {data.resolved} tickets the AI resolved alone.
      </Tile>
      <Tile name="Cached share" value={formatFigure('share', data.cachedShare)}>
        Input tokens read from the provider’s cache, at a tenth of the price or less.
      </Tile>
    </div>
  );
}
