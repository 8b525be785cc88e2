import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Target } from 'lucide-react';
import { Suspense } from 'react';
import type { CalibrationPage } from '#wire/console/calibration.ts';
import { call } from '../../api/client.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { later } from '../../components/later.ts';
import { Loaded } from '../../components/loaded.tsx';
import { Card, Page } from '../../components/page.tsx';
import { Table } from '../../components/table.tsx';
import { formatFigure } from '../metrics/format-figure.ts';
import { CalibrationVersions } from './calibration-versions.tsx';
import { ThresholdsCard } from './thresholds-card.tsx';

const ReliabilityChart = later(() =>
  import('../../components/charts/reliability-chart.tsx').then((module) => module.ReliabilityChart),
);

/** Does 85 % confidence mean 85 % right? And what would other thresholds have done? */
export function ConfidencePage() {
  const page = useQuery({
    queryKey: ['calibration'],
    queryFn: ({ signal }) => call<CalibrationPage>('/calibration', { signal }),
  });
  return (
    <Page title="Confidence" about="How sure the agent is, held against what reviewers found." wide>
      <Loaded query={page}>
        {(data) => (
          <>
            <ThresholdsCard page={data} />
            {data.reviews < data.least ? (
              <Card>
                <EmptyState icon={<Target size={28} aria-hidden="true" />} title="Too few reviews for a curve">
                  {data.reviews} answers were reviewed; it takes {data.least}. Review some under{' '}
                  <Link to="/reviews" className="text-link underline underline-offset-2">
                    Reviews
                  </Link>
                  .
                </EmptyState>
              </Card>
            ) : (
              <Curve data={data} />
            )}
            <CalibrationVersions page={data} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Curve({ data }: { data: CalibrationPage }) {
  const inUse = data.calibratedBins.length > 0;
  return (
    <Card
      title="Reliability"
      about={`${data.reviews} reviewed answers of the last 180 days. Brier score ${data.brier?.toFixed(3)}: 0 is perfect, 0.25 is a coin.`}
    >
      <div className="p-3">
        <Suspense fallback={<div className="h-72" />}>
          <ReliabilityChart bins={inUse ? data.calibratedBins : data.bins} label="Reliability curve" />
        </Suspense>
        <p className="text-xs text-faint">
          {inUse ? 'With the version in use. ' : 'The raw confidence. '}On the dashed line the confidence means what it
          says; below it the agent is surer than it should be.
        </p>
      </div>
      <Table
        label="Confidence by intent"
        rows={data.intents}
        keyOf={(row) => row.intent}
        columns={[
          { title: 'Intent', cell: (row) => row.intent.replaceAll('_', ' ') || 'none' },
          { title: 'Reviewed', end: true, cell: (row) => row.n },
          { title: 'Right', end: true, cell: (row) => formatFigure('share', row.right) },
          {
            title: '95 % interval',
            end: true,
            wide: true,
            cell: (row) => `${formatFigure('share', row.low)} to ${formatFigure('share', row.high)}`,
          },
          { title: 'Mean confidence', end: true, cell: (row) => formatFigure('share', row.confidence) },
          { title: 'Brier', end: true, wide: true, cell: (row) => row.brier.toFixed(3) },
        ]}
      />
    </Card>
  );
}
