import { type Estimate, seededChance } from '../measure/interval.ts';

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
