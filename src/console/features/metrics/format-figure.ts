import type { MetricView } from '#wire/console/metrics.ts';

type Unit = MetricView['unit'];

const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2, minimumFractionDigits: 1 });

/** A figure as people read it: `71 %`, `4 s`, `1 h 12 min`, `$0.0042`, `4.3`. */
export function formatFigure(unit: Unit, value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  switch (unit) {
    case 'share':
      return `${(value * 100).toFixed(Math.abs(value) < 0.1 ? 1 : 0)} %`;
    case 'seconds':
      return duration(value);
    case 'usd':
      return dollars(value);
    case 'score':
    case 'number':
      return fine.format(value);
    case 'count':
      return whole.format(value);
  }
}

/** How far it moved: shares in points, the rest as a share of what it was. */
export function formatChange(unit: Unit, now: number | undefined, before: number | undefined): string | undefined {
  if (now === undefined || before === undefined) return undefined;
  const sign = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '±');
  if (unit === 'share') {
    const points = (now - before) * 100;
    return `${sign(points)}${Math.abs(points).toFixed(1)} pts`;
  }
  if (unit === 'score') return `${sign(now - before)}${Math.abs(now - before).toFixed(2)}`;
  if (before === 0) return undefined;
  const change = ((now - before) / before) * 100;
  return `${sign(change)}${Math.abs(change).toFixed(0)} %`;
}

function dollars(value: number): string {
  if (value === 0) return '$0.00';
  if (Math.abs(value) < 0.0001) return '< $0.0001';
  return Math.abs(value) < 0.1 ? `$${value.toFixed(4)}` : `$${value.toFixed(2)}`;
}

function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.round(hours / 24)} days`;
}

/** Where a value stands against its target. */
export function standOf(metric: Pick<MetricView, 'target'>, value: number | undefined): 'met' | 'missed' | undefined {
  const { target } = metric;
  if (!target || value === undefined) return undefined;
  const low = target.from !== undefined && value < target.from;
  const high = target.to !== undefined && value > target.to;
  return low || high ? 'missed' : 'met';
}

/** A target in words: "60 to 85 %", "at least 4.2". */
export function targetWords({ target, unit }: Pick<MetricView, 'target' | 'unit'>): string | undefined {
  if (!target) return undefined;
  const { from, to } = target;
  if (from !== undefined && to !== undefined) return `${formatFigure(unit, from)} to ${formatFigure(unit, to)}`;
  return from !== undefined ? `at least ${formatFigure(unit, from)}` : `at most ${formatFigure(unit, to)}`;
}
