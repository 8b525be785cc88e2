import type { Estimate } from '#domain/measure/interval.ts';

export { type Estimate, shareInterval } from '#domain/measure/interval.ts';

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
