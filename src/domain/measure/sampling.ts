/** How many of the automatic answers people check. */
export interface Sampling {
  /** Of each intent's answers, 0 to 1. */
  share: number;
}

export const usualSampling: Sampling = { share: 0.05 };

/**
 * Answers of an intent that should be checked in 30 days however few there are: with fewer, an
 * intent that is always wrong would not show.
 */
const least = 10;

/**
 * The chance with which an answer of an intent is drawn, so that a rare intent is seen as well as a
 * frequent one: the share that was set, or more where that would give fewer than `least`.
 */
export function samplingRate({ share }: Sampling, answeredIn30Days: number): number {
  if (share <= 0) return 0;
  return Math.min(1, Math.max(share, least / Math.max(1, answeredIn30Days)));
}
