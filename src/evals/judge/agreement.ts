import { type Estimate, shareInterval } from '../measure/interval.ts';

/** How well two raters agree on grades from 1 to 5. */
export interface Agreement {
  n: number;
  exact: Estimate;
  /** At most one grade apart. */
  near: Estimate;
  /** Cohen's kappa with quadratic weights: 0 is chance, 1 is the same; above 0.6 is usable. */
  kappa: number;
}

const grades = [1, 2, 3, 4, 5];

/** Pure; needs at least one pair. */
export function agreement(pairs: readonly (readonly [human: number, judge: number])[]): Agreement {
  const n = pairs.length;
  const share = (fits: (apart: number) => boolean) =>
    shareInterval(pairs.filter(([human, judge]) => fits(Math.abs(human - judge))).length, n);
  const of = (side: 0 | 1, grade: number) => pairs.filter((pair) => pair[side] === grade).length / n;
  let seen = 0;
  let chance = 0;
  for (const human of grades) {
    for (const judge of grades) {
      const weight = ((human - judge) / 4) ** 2;
      seen += weight * (pairs.filter(([a, b]) => a === human && b === judge).length / n);
      chance += weight * of(0, human) * of(1, judge);
    }
  }
  return {
    n,
    exact: share((apart) => apart === 0),
    near: share((apart) => apart <= 1),
    kappa: chance === 0 ? 1 : 1 - seen / chance,
  };
}
