/** A value with its 95 % confidence interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

/** 97.5 % quantile of the normal distribution. */
const z = 1.959964;

/** Wilson's score interval of a share: honest for few cases and near 0 and 1, where the plain one is not. */
export function shareInterval(hits: number, n: number): Estimate {
  const share = hits / n;
  const squared = z ** 2 / n;
  const middle = (share + squared / 2) / (1 + squared);
  const half = (z / (1 + squared)) * Math.sqrt((share * (1 - share)) / n + squared / (4 * n));
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** Resamples; the ends of the interval move by less than a percent of its width with more. */
const resamples = 2_000;

/** The mean with a percentile bootstrap interval; the same values always give the same one. */
export function meanInterval(values: readonly number[]): Estimate {
  const next = seededChance(values.length);
  const means: number[] = [];
  for (let round = 0; round < resamples; round += 1) {
    let sum = 0;
    for (let draw = 0; draw < values.length; draw += 1) sum += values[Math.floor(next() * values.length)] ?? 0;
    means.push(sum / values.length);
  }
  means.sort((a, b) => a - b);
  const at = (quantile: number) => means[Math.min(means.length - 1, Math.floor(quantile * means.length))] ?? 0;
  return { value: values.reduce((sum, value) => sum + value, 0) / values.length, low: at(0.025), high: at(0.975) };
}

/** Chance that is the same for the same seed (mulberry32), so that a report can be made again. */
export function seededChance(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
