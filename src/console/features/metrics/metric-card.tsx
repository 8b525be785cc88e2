import type { MetricView } from '#wire/console/metrics.ts';
import { Sparkline } from '../../components/charts/sparkline.tsx';
import { Chip } from '../../components/chip.tsx';
import { formatChange, formatFigure, standOf, targetWords } from './format-figure.ts';

/** One figure: value, how sure, how it moved, its target, its course, and what it counts. */
export function MetricCard({ metric, onOpen }: { metric: MetricView; onOpen: () => void }) {
  const { unit, now, before } = metric;
  const stand = standOf(metric, now.value);
  const target = targetWords(metric);
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex flex-col rounded-lg border border-line bg-panel p-4 text-start hover:border-line-strong hover:bg-hover"
    >
      <span className="flex w-full items-start gap-2">
        <span className="min-w-0 flex-1 text-sm font-medium">{metric.name}</span>
        {target && (
          <Chip tone={stand === 'met' ? 'good' : stand === 'missed' ? 'warn' : 'neutral'}>
            {stand === 'met' ? 'on target' : stand === 'missed' ? 'off target' : 'target'}: {target}
          </Chip>
        )}
      </span>
      <span className="num mt-1 flex items-baseline gap-2">
        <span className="text-xl font-semibold">{formatFigure(unit, now.value)}</span>
        <Change metric={metric} />
      </span>
      <span className="num min-h-4 text-xs text-faint">
        {now.low !== undefined && now.high !== undefined
          ? `${formatFigure(unit, Math.max(0, now.low))} to ${formatFigure(unit, now.high)}, of ${now.n}`
          : unit === 'count'
            ? `${formatFigure(unit, before.value)} before`
            : now.n === 0
              ? 'Nothing to count yet'
              : `of ${now.n}`}
      </span>
      <span className="my-2 w-full">
        <Sparkline values={metric.series.map((point) => point.value)} label={`Course of ${metric.name}`} />
      </span>
      <span className="text-xs text-soft">{metric.definition}</span>
    </button>
  );
}

/** Said with an arrow and in words; tinted only when it is more than chance and one way is good. */
export function Change({ metric }: { metric: MetricView }) {
  const { now, before, unit, better, differs } = metric;
  const change = formatChange(unit, now.value, before.value);
  if (change === undefined) return null;
  const rose = (now.value ?? 0) > (before.value ?? 0);
  const good = better === undefined || !differs ? undefined : rose === (better === 'more');
  return (
    <span
      className={`text-xs ${good === undefined ? 'text-faint' : good ? 'text-good' : 'text-bad'}`}
      title={differs ? 'More than chance' : 'May be chance'}
    >
      {now.value === before.value ? '=' : rose ? '▲' : '▼'} {change}
      {differs && good !== undefined && <span className="sr-only">{good ? ', better' : ', worse'}</span>}
    </span>
  );
}
