import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { CalibrationPage, ConfidenceThresholdsView, SimulatedView } from '#wire/console/calibration.ts';
import { call } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/page.tsx';
import { Table } from '../../components/table.tsx';
import { formatFigure } from '../metrics/format-figure.ts';

const names: { key: keyof ConfidenceThresholdsView; title: string }[] = [
  { key: 'escalateBelow', title: 'A person takes over below' },
  { key: 'draftBelow', title: 'A draft below' },
  { key: 'sensitiveDraftBelow', title: 'A draft on sensitive intents below' },
];

const rows: { key: 'automatic' | 'drafts' | 'escalated' | 'wrongSent'; title: string }[] = [
  { key: 'automatic', title: 'Sent by itself' },
  { key: 'drafts', title: 'Drafts to review' },
  { key: 'escalated', title: 'Handed to a person' },
  { key: 'wrongSent', title: 'Wrong answers sent, by the reviews' },
];

/** What other thresholds would have done to the turns of the last 30 days. Nothing is changed here. */
export function ThresholdsCard({ page }: { page: CalibrationPage }) {
  const [thresholds, setThresholds] = useState(page.thresholds);
  const asked = useDeferredValue(thresholds);
  const changed = names.some(({ key }) => thresholds[key] !== page.thresholds[key]);
  const other = useQuery({
    queryKey: ['calibration', 'what-if', asked],
    queryFn: ({ signal }) => call<SimulatedView>('/calibration/what-if', { body: asked, signal }),
    placeholderData: keepPreviousData,
    enabled: changed,
  });
  const then = changed ? other.data : undefined;
  return (
    <Card
      title="What if the thresholds were different?"
      about={`On the ${page.now.turns} turns of the last 30 days; every other rule stands as it fired. Try here, then set thresholds in desk.config.ts.`}
      actions={
        changed && (
          <Button size="small" onClick={() => setThresholds(page.thresholds)}>
            Back to the desk’s
          </Button>
        )
      }
    >
      <div className="grid gap-4 p-4 sm:grid-cols-3">
        {names.map(({ key, title }) => (
          <label key={key} className="flex flex-col gap-1 text-sm">
            <span className="flex justify-between gap-2">
              <span>{title}</span>
              <span className="num font-semibold">{thresholds[key].toFixed(2)}</span>
            </span>
            <input
              type="range"
              min="0.4"
              max="0.99"
              step="0.01"
              value={thresholds[key]}
              onChange={(event) => setThresholds({ ...thresholds, [key]: Number(event.target.value) })}
              className="accent-accent"
            />
          </label>
        ))}
      </div>
      <Table
        label="What the thresholds do"
        rows={rows}
        keyOf={(row) => row.key}
        columns={[
          { title: '', cell: (row) => row.title },
          { title: 'Now', end: true, cell: (row) => cell(page.now, row.key) },
          { title: 'Then', end: true, cell: (row) => (then ? cell(then, row.key) : '–') },
          {
            title: 'Change',
            end: true,
            cell: (row) => (then ? difference(page.now[row.key], then[row.key]) : '–'),
          },
        ]}
      />
    </Card>
  );
}

function cell(outcome: SimulatedView, key: (typeof rows)[number]['key']): string {
  const value = outcome[key];
  if (value === undefined) return 'too few reviews';
  const whole = key === 'wrongSent' ? outcome.automatic : outcome.turns;
  const share = whole > 0 ? ` (${formatFigure('share', value / whole).replaceAll(' ', '\u00a0')})` : '';
  return `${Math.round(value)}${share}`;
}

function difference(now: number | undefined, then: number | undefined): string {
  if (now === undefined || then === undefined) return '–';
  const change = Math.round(then - now);
  return change === 0 ? '±0' : `${change > 0 ? '+' : '−'}${Math.abs(change)}`;
}
