/** A value with its 95 % confidence interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** 97.5 % quantile of the normal distribution. */
const z = 1.959964;

/** Wilson's score interval of a share: honest for few cases and near 0 and 1, where the plain one is not. */
export function shareInterval(hits: number, n: number, quantile = z): Estimate {
  const share = hits / n;
  const squared = quantile ** 2 / n;
  const middle = (share + squared / 2) / (1 + squared);
  const half = (quantile / (1 + squared)) * Math.sqrt((share * (1 - share)) / n + squared / (4 * n));
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** A mean from sums alone, by the normal approximation; one value says nothing of its own spread. */
export function meanOfSums(n: number, sum: number, squares: number): Estimate {
  const value = sum / n;
  if (n < 2) return { value, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const variance = Math.max(0, (squares - n * value ** 2) / (n - 1));
  const half = z * Math.sqrt(variance / n);
  return { value, low: value - half, high: value + half };
}

/** Shares of the cases at which values are read for the interval of a median: 2 %, 4 %, … 98 %. */
export const quantileSteps: readonly number[] = Array.from({ length: 49 }, (_, index) => (index + 1) / 50);

/**
 * The interval of a median from the order of the values alone, whatever their distribution: the
 * count of values below the median is binomial, so it lies between the quantiles `0.98 / √n` to
 * either side of the middle. Read at the next wider steps; none where the values are too few.
 */
export function medianInterval(n: number, quantiles: readonly number[]): { low?: number; high?: number } {
  const width = z / (2 * Math.sqrt(n));
  const low = quantiles[quantileSteps.findLastIndex((step) => step <= 0.5 - width)];
  const high = quantiles[quantileSteps.findIndex((step) => step >= 0.5 + width)];
  return low === undefined || high === undefined ? {} : { low, high };
}

/**
 * Whether two shares differ by more than chance would have it: the intervals of the difference
 * (Newcombe's, from two Wilson intervals) leaves out 0.
 */
export function sharesDiffer(a: { hits: number; n: number }, b: { hits: number; n: number }, quantile = z): boolean {
  if (a.n === 0 || b.n === 0) return false;
  const [left, right] = [shareInterval(a.hits, a.n, quantile), shareInterval(b.hits, b.n, quantile)];
  const difference = left.value - right.value;
  const below = Math.sqrt((left.value - left.low) ** 2 + (right.high - right.value) ** 2);
  const above = Math.sqrt((left.high - left.value) ** 2 + (right.value - right.low) ** 2);
  return difference - below > 0 || difference + above < 0;
}
