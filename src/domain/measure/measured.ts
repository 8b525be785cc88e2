import { meanOfSums, medianInterval, shareInterval, sharesDiffer } from './interval.ts';
import type { MetricDefinition } from './metric.ts';

/** What the facts hold of a metric: enough for its value and how sure it is. */
export interface MetricSums {
  /** Cases: tickets, turns or answers. */
  n: number;
  /** Hits of a share, sum of the values of a mean, numerator of a ratio, the middle value of a median. */
  sum: number;
  /** Sum of the squared values of a mean; denominator of a ratio. */
  other: number;
  /** Of a median: the values at `quantileSteps`, in order, from which its interval is read. */
  quantiles?: readonly number[];
}

export interface Measured {
  /** Undefined when there is nothing to divide by. */
  value?: number;
  n: number;
  /** 95 % confidence interval, for shares, means and medians. */
  low?: number;
  high?: number;
}

/** A metric's value from its sums. */
export function measured({ kind }: Pick<MetricDefinition, 'kind'>, sums: MetricSums): Measured {
  const { n, sum, other } = sums;
  if (kind === 'count') return { value: n, n };
  if (n === 0) return { n };
  switch (kind) {
    case 'share':
      return { ...shareInterval(sum, n), n };
    case 'mean': {
      const { value, low, high } = meanOfSums(n, sum, other);
      return Number.isFinite(low) ? { value, low, high, n } : { value, n };
    }
    case 'median':
      return { value: sum, n, ...medianInterval(n, sums.quantiles ?? []) };
    case 'ratio':
      return other > 0 ? { value: sum / other, n } : { n };
  }
}

/** Whether a figure moved by more than chance would have it. Figures without an interval never do. */
export function differs(kind: MetricDefinition['kind'], now: MetricSums, before: MetricSums): boolean {
  if (kind === 'share') return sharesDiffer({ hits: now.sum, n: now.n }, { hits: before.sum, n: before.n });
  if (kind !== 'mean' && kind !== 'median') return false;
  const [a, b] = [measured({ kind }, now), measured({ kind }, before)];
  if (a.low === undefined || a.high === undefined || b.low === undefined || b.high === undefined) return false;
  return a.low > b.high || a.high < b.low;
}
