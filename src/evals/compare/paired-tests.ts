import { type Estimate, seededChance } from '../measure/interval.ts';

/**
 * McNemar's exact test over cases that were played on both sides: the chance of a split at least
 * this uneven if neither side were better. Two-sided; 1 when nothing flipped.
 */
export function mcNemar(lost: number, won: number): number {
  const flips = lost + won;
  if (flips === 0) return 1;
  let tail = 0;
  for (let k = 0; k <= Math.min(lost, won); k += 1) tail += Math.exp(logChoose(flips, k) - flips * Math.LN2);
  return Math.min(1, 2 * tail);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i += 1) sum += Math.log(n - k + i) - Math.log(i);
  return sum;
}

const resamples = 2_000;

/** Mean difference of pairs with a 95 % bootstrap interval; pairs are drawn, so what they share cancels out. */
export function pairedDifference(pairs: readonly (readonly [before: number, after: number])[]): Estimate {
  const differences = pairs.map(([before, after]) => after - before);
  const chance = seededChance(pairs.length);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const means = Array.from({ length: resamples }, () =>
    mean(differences.map(() => differences[Math.floor(chance() * differences.length)] ?? 0)),
  ).toSorted((a, b) => a - b);
  const at = (quantile: number) => means[Math.floor(quantile * resamples)] ?? 0;
  return { value: mean(differences), low: at(0.025), high: at(0.975) };
}
